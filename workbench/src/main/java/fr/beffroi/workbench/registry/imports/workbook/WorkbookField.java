package fr.beffroi.workbench.registry.imports.workbook;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a column of somebody's workbook can be, with the names people give it in French and English. */
public enum WorkbookField {
    SIREN("siren", "numero siren", "n siren", "siren number", "company number"),
    SIRET("siret", "numero siret", "n siret", "siret number", "site number", "etablissement siret"),
    COMPANY_NAME(
            "entreprise",
            "raison sociale",
            "nom",
            "societe",
            "denomination",
            "nom entreprise",
            "nom de l entreprise",
            "company",
            "name",
            "company name",
            "nom societe",
            "fournisseur",
            "supplier"),
    SHORT_NAME("sigle", "nom court", "nom commercial", "short name", "trade name", "enseigne commerciale"),
    SITE_NAME("etablissement", "nom du site", "site", "nom etablissement", "usine", "plant", "site name", "enseigne"),
    ADDRESS("adresse", "rue", "voie", "adresse postale", "address", "street", "adresse 1"),
    POSTCODE("code postal", "cp", "postcode", "zip", "zip code", "postal code"),
    COMMUNE("commune", "ville", "localite", "city", "town"),
    COMMUNE_CODE("code commune", "code insee", "insee", "commune code"),
    DEPARTMENT("departement", "dept", "dep", "department"),
    LATITUDE("latitude", "lat"),
    LONGITUDE("longitude", "lon", "lng", "long"),
    ACTIVITY("naf", "code naf", "ape", "code ape", "naf ape", "activite principale", "naf rev 2", "activity code"),
    ACTIVITY_2025("naf 2025", "code naf 2025", "ape 2025", "activity 2025"),
    STAFF(
            "effectif",
            "effectifs",
            "nombre de salaries",
            "salaries",
            "nb salaries",
            "staff",
            "employees",
            "headcount",
            "tranche effectif"),
    WEBSITE("site web", "site internet", "web", "url", "website", "web site"),
    DESCRIPTION("description", "presentation", "commentaire", "activite", "remarques", "notes", "comment", "about"),
    PROCESSES(
            "savoir faire",
            "savoirs faire",
            "procedes",
            "procede",
            "metiers",
            "metier",
            "competences",
            "techniques",
            "process",
            "processes",
            "capabilities",
            "capability",
            "skills"),
    CREDENTIALS(
            "certifications",
            "certification",
            "qualifications",
            "labels",
            "habilitations",
            "normes",
            "certificats",
            "credentials",
            "certificates",
            "agrements"),
    CONTACT_NAME("contact", "nom du contact", "interlocuteur", "dirigeant", "contact name", "nom contact"),
    CONTACT_POSITION("fonction", "poste", "fonction du contact", "position", "job title"),
    CONTACT_EMAIL("courriel", "email", "e mail", "mail", "adresse electronique", "contact email"),
    CONTACT_PHONE("telephone", "tel", "portable", "mobile", "phone", "contact phone", "numero de telephone");

    private final List<String> names;

    WorkbookField(String... names) {
        this.names = Arrays.stream(names).map(Plain::of).toList();
    }

    /** The names people give it, as {@link Plain} text. */
    List<String> names() {
        return names;
    }

    /** Its name in forms, in the database and in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<WorkbookField> find(String code) {
        return Arrays.stream(values())
                .filter(field -> field.code().equals(code))
                .findFirst();
    }
}
