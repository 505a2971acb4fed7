package fr.beffroi.workbench.funding.open;

import fr.beffroi.workbench.web.file.Csv;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Month;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * The essential data of subsidies (decree 2017-779 of 5 May 2017) in the national table schema "subventions" 2.1.1: its forty fields in its order, one
 * row for each grant. What is not known, or was not made public, is left empty.
 */
@Component
public class EssentialData {
    private static final String ON_PROOF = "Sur demande du bénéficiaire, après contrôle des pièces justificatives";
    private static final BigDecimal WHOLE = new BigDecimal("1.00");
    private static final int LAST_DAY = 31;

    private final PublishedGrants grants;
    private final Authority authority;
    private final JsonMapper json;

    EssentialData(PublishedGrants grants, Authority authority, JsonMapper json) {
        this.grants = grants;
        this.authority = authority;
        this.json = json;
    }

    /**
     * Writes all grants as JSON, one object for each; an empty list where there are none. Each is written as it is read.
     *
     * @param today until which the data go
     * @throws AuthorityMissingException where the operator named no granting body, before anything is written
     */
    public void writeJson(LocalDate today, OutputStream out) {
        Authority.Named by = authority.find().orElseThrow(AuthorityMissingException::new);
        try (JsonGenerator generator = json.createGenerator(out)) {
            generator.writeStartArray();
            grants.forEach(grant -> generator.writePOJO(row(grant, by, today)));
            generator.writeEndArray();
        }
    }

    /** The same as CSV; the head alone where there are no grants. */
    public void writeCsv(LocalDate today, OutputStream out) throws IOException {
        Authority.Named by = authority.find().orElseThrow(AuthorityMissingException::new);
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(Csv.row(EssentialField.names()));
        grants.forEach(grant -> {
            try {
                text.write(Csv.row(row(grant, by, today).values()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        text.flush();
    }

    private static Map<String, @Nullable Object> row(PublishedGrant grant, Authority.Named by, LocalDate today) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        for (EssentialField field : EssentialField.values()) {
            row.put(field.label(), value(field, grant, by, today));
        }
        return row;
    }

    private static @Nullable Object value(
            EssentialField field, PublishedGrant grant, Authority.Named by, LocalDate today) {
        return switch (field) {
            case ID_SUBVENTION, CLE_VERSEMENT -> String.valueOf(grant.number());
            case NOM_ATTRIBUANT, NOM_SERVICE_INSTRUCTEUR -> by.name();
            case ID_ATTRIBUANT, ID_SERVICE_INSTRUCTEUR -> by.siret();
            case NOM_BENEFICIAIRE -> grant.company();
            // Without a site that is open the company itself: the schema's field is a text of any length.
            case ID_BENEFICIAIRE -> grant.siret() == null ? grant.siren() : grant.siret();
            case COFINANCEMENT -> grant.cofunded() == null ? null : grant.cofunded() ? "oui" : "non";
            case ATTRIBUANTS_COFINANCEURS -> grant.cofunders().isEmpty() ? null : String.join(",", grant.cofunders());
            case EXERCICE_BUDGETAIRE -> grant.enforceableOn().getYear();
            case DATE_DECISION -> grant.decidedOn();
            // Where no agreement is signed, the act of that day is what binds.
            case DATE_CONVENTION -> grant.signedOn() == null ? grant.decidedOn() : grant.signedOn();
            case REFERENCE_DECISION -> grant.act();
            case DATE_CREATION -> grant.appliedOn();
            case DISPOSITIF -> grant.programmeName();
            case STATUT_LABEL -> "attribuée";
            case OBJET -> grant.title();
            case NATURE -> "aide en numéraire";
            case MONTANT_DEMANDE -> grant.asked();
            case MONTANT -> grant.granted();
            case NOM_OUTIL_INSTRUCTION -> "Beffroi";
            case CONDITIONS_VERSEMENT -> isPaidAtOnce(grant) ? "unique" : "échelonné";
            case DESCRIPTION_CONDITIONS_VERSEMENT -> ON_PROOF;
            case DATES_PERIODE_VERSEMENT -> period(grant);
            case NOTIFICATION_UE -> grant.deMinimis() ? "oui" : "non";
            case POURCENTAGE_SUBVENTION -> WHOLE;
            case DATE_MISE_A_JOUR -> today;
            case RNA_BENEFICIAIRE,
                    PLURIANNUALITE,
                    ANNEES_PLURIANNUALITE,
                    DATE_DEBUT,
                    DATE_FIN,
                    SOUS_DISPOSITIF,
                    NOM_OUTIL_VERSEMENT,
                    EJ,
                    ID_COFINANCEMENT,
                    ID_RAE,
                    EVALUATION_COUT,
                    EVALUATION -> null;
        };
    }

    private static boolean isPaidAtOnce(PublishedGrant grant) {
        return grant.closed() && grant.paidOn().size() == 1;
    }

    /** The day of the one payment; else the time within which the envelope may be spent. */
    private static String period(PublishedGrant grant) {
        if (isPaidAtOnce(grant)) {
            return grant.paidOn().getFirst().toString();
        }
        LocalDate last = LocalDate.of(grant.lastYear(), Month.DECEMBER, LAST_DAY);
        LocalDate paid = grant.paidOn().isEmpty() ? last : grant.paidOn().getLast();
        return grant.enforceableOn() + "/" + (paid.isAfter(last) ? paid : last);
    }
}
