package fr.beffroi.workbench.funding.document;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a template can name between double braces; the names are for French officers, as the documents are in French. */
public enum TemplateField {
    AUTHORITY("autorite", Scope.BOTH),
    NUMBER("numero", Scope.BOTH),
    DATE("date", Scope.BOTH),
    BODY("instance", Scope.BOTH),
    SESSION_DAY("jour_seance", Scope.BOTH),
    PLACE("lieu", Scope.SESSION),
    SENT_ON("transmis_le", Scope.SESSION),
    PUBLISHED_ON("publie_le", Scope.SESSION),
    COUNT("nombre_dossiers", Scope.SESSION),
    TOTAL("total_accorde", Scope.SESSION),
    /** Every file with its proposal, decision and vote; alone on its line. */
    ITEMS("liste", Scope.SESSION),
    /** What was left in each envelope; alone on its line. */
    ENVELOPES("enveloppes", Scope.SESSION),
    BENEFICIARY("beneficiaire", Scope.FILE),
    SIREN("siren", Scope.FILE),
    FILE("dossier", Scope.FILE),
    TITLE("intitule", Scope.FILE),
    PROGRAMME("dispositif", Scope.FILE),
    PART("volet", Scope.FILE),
    APPLIED_ON("demande_le", Scope.FILE),
    ASKED("montant_demande", Scope.FILE),
    COST("cout", Scope.FILE),
    AMOUNT("montant", Scope.FILE),
    ACT("acte", Scope.FILE),
    VOTES("votes", Scope.FILE),
    WITHDRAWALS("deports", Scope.FILE),
    REASON("motif", Scope.FILE),
    ORDER_FROM("commande_des", Scope.FILE),
    LEGAL_BASIS("base_legale", Scope.FILE),
    RULES("regles", Scope.FILE);

    private enum Scope {
        BOTH,
        SESSION,
        FILE
    }

    private final String code;
    private final Scope scope;

    TemplateField(String code, Scope scope) {
        this.code = code;
        this.scope = scope;
    }

    /** Its name between the braces. */
    public String code() {
        return code;
    }

    /** Whether it stands for a table and so is alone on its line. */
    boolean isTable() {
        return this == ITEMS || this == ENVELOPES;
    }

    /** Those that documents of a kind know. */
    public static List<TemplateField> listOf(DocumentKind kind) {
        Scope scope = kind.isOfSession() ? Scope.SESSION : Scope.FILE;
        return Arrays.stream(values())
                .filter(field -> field.scope == Scope.BOTH || field.scope == scope)
                .toList();
    }

    /** By its name, among those that documents of a kind know. */
    static Optional<TemplateField> find(DocumentKind kind, String code) {
        return listOf(kind).stream().filter(field -> field.code.equals(code)).findFirst();
    }
}
