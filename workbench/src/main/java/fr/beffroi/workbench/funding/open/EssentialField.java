package fr.beffroi.workbench.funding.open;

import java.util.Arrays;
import java.util.List;

/** The fields of the national table schema "subventions" 2.1.1, in its order; each is described there. */
enum EssentialField {
    ID_SUBVENTION("idSubvention"),
    NOM_ATTRIBUANT("nomAttribuant"),
    ID_ATTRIBUANT("idAttribuant"),
    NOM_SERVICE_INSTRUCTEUR("nomServiceInstructeur"),
    ID_SERVICE_INSTRUCTEUR("idServiceInstructeur"),
    NOM_BENEFICIAIRE("nomBeneficiaire"),
    ID_BENEFICIAIRE("idBeneficiaire"),
    RNA_BENEFICIAIRE("rnaBeneficiaire"),
    EXERCICE_BUDGETAIRE("exerciceBudgetaire"),
    PLURIANNUALITE("pluriannualite"),
    ANNEES_PLURIANNUALITE("anneesPluriannualite"),
    DATE_DECISION("dateDecision"),
    DATE_CONVENTION("dateConvention"),
    REFERENCE_DECISION("referenceDecision"),
    DATE_CREATION("dateCreation"),
    DATE_DEBUT("dateDebut"),
    DATE_FIN("dateFin"),
    DISPOSITIF("dispositif"),
    SOUS_DISPOSITIF("sousDispositif"),
    STATUT_LABEL("statutLabel"),
    OBJET("objet"),
    NATURE("nature"),
    MONTANT_DEMANDE("montantDemande"),
    MONTANT("montant"),
    NOM_OUTIL_INSTRUCTION("nomOutilInstruction"),
    NOM_OUTIL_VERSEMENT("nomOutilVersement"),
    EJ("ej"),
    CLE_VERSEMENT("cléVersement"),
    CONDITIONS_VERSEMENT("conditionsVersement"),
    DESCRIPTION_CONDITIONS_VERSEMENT("descriptionConditionsVersement"),
    DATES_PERIODE_VERSEMENT("datesPeriodeVersement"),
    COFINANCEMENT("cofinancement"),
    ATTRIBUANTS_COFINANCEURS("attribuantsCofinanceurs"),
    ID_COFINANCEMENT("idCofinancement"),
    ID_RAE("idRAE"),
    NOTIFICATION_UE("notificationUE"),
    POURCENTAGE_SUBVENTION("pourcentageSubvention"),
    EVALUATION_COUT("evaluationCout"),
    EVALUATION("evaluation"),
    DATE_MISE_A_JOUR("dateMiseAJour");

    private final String label;

    EssentialField(String label) {
        this.label = label;
    }

    /** As the schema writes it. */
    String label() {
        return label;
    }

    static List<String> names() {
        return Arrays.stream(values()).map(EssentialField::label).toList();
    }
}
