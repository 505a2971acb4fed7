package fr.beffroi.workbench.registry.imports.sirene;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What of INSEE's columns becomes which of ours. */
final class SireneSql {
    /** In the order in which the register stages sites. */
    static final String SITE_COLUMNS =
            "siret, siren, name, head_office, active, opened_on, closed_on, address, postcode, commune_code, commune, department,"
                    + " latitude, longitude, activity_naf2, activity_naf2025, staff_bracket, restricted";

    private SireneSql() {}

    /** Whether a row of the file passes the filter. Departments and activities are checked before they come here: digits, letters, dots. */
    static String condition(StockFile file, SireneFilter filter) {
        List<String> conditions = new ArrayList<>();
        if (!filter.departments().isEmpty()) {
            conditions.add(department(file) + " in (" + quoted(filter.departments()) + ")");
        }
        if (!filter.activities().isEmpty()) {
            String code = file.text("activitePrincipaleEtablissement");
            conditions.add(filter.activities().stream()
                    .map(start -> "starts_with(" + code + ", '" + start + "')")
                    .collect(Collectors.joining(" or ", "(", ")")));
            if (file.columns().contains("nomenclatureActivitePrincipaleEtablissement")) {
                // Sites closed long ago bear codes of older nomenclatures that look alike.
                conditions.add("nomenclatureActivitePrincipaleEtablissement = 'NAFRev2'");
            }
        }
        if (filter.employersOnly()) {
            conditions.add("coalesce(" + file.text("caractereEmployeurEtablissement") + ", 'N') = 'O'");
        }
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }

    /** The sites that pass, in our columns; a person who objected to being passed on keeps only number, activity and commune. */
    static String sites(StockFile file, SireneFilter filter) {
        String restricted = "(coalesce(" + file.text("statutDiffusionEtablissement") + ", 'O') <> 'O')";
        String closed = "(" + file.text("etatAdministratifEtablissement") + " = 'F')";
        String street = "concat_ws(' ', " + file.shown("numeroVoieEtablissement") + ", "
                + file.shown("indiceRepetitionEtablissement") + ", " + file.shown("typeVoieEtablissement") + ", "
                + file.shown("libelleVoieEtablissement") + ")";
        String longitude = "try_cast(" + file.shown("longitude") + " as double)";
        String latitude = "try_cast(" + file.shown("latitude") + " as double)";
        String located = "not " + restricted + " and " + latitude + " between -90 and 90 and " + longitude
                + " between -180 and 180";
        String rev2 = file.columns().contains("nomenclatureActivitePrincipaleEtablissement")
                ? "nomenclatureActivitePrincipaleEtablissement = 'NAFRev2'"
                : "true";
        return "select " + file.text("siret") + " as siret, " + file.text("siren") + " as siren, "
                + "case when not " + restricted + " then coalesce(" + file.shown("enseigne1Etablissement") + ", "
                + file.shown("denominationUsuelleEtablissement") + ") end as name, "
                + "lower(coalesce(" + file.text("etablissementSiege")
                + ", 'false')) in ('true', '1', 't') as head_office, "
                + "not " + closed + " as active, "
                + "try_cast(" + file.text("dateCreationEtablissement") + " as date) as opened_on, "
                + "case when " + closed + " then try_cast(" + file.text("dateDebut") + " as date) end as closed_on, "
                + "case when not " + restricted + " then nullif(concat_ws(', ', "
                + file.shown("complementAdresseEtablissement")
                + ", nullif(" + street + ", '')), '') end as address, "
                + "case when not " + restricted + " then " + file.shown("codePostalEtablissement")
                + " end as postcode, "
                + file.shown("codeCommuneEtablissement") + " as commune_code, "
                + file.shown("libelleCommuneEtablissement") + " as commune, "
                + department(file) + " as department, "
                + "case when " + located + " then " + latitude + " end as latitude, "
                + "case when " + located + " then " + longitude + " end as longitude, "
                + "case when " + rev2 + " then " + file.text("activitePrincipaleEtablissement")
                + " end as activity_naf2, "
                + file.text("activitePrincipaleNAF25Etablissement") + " as activity_naf2025, "
                + file.text("trancheEffectifsEtablissement") + " as staff_bracket, "
                + restricted + " as restricted, "
                + "coalesce(" + CheckDigits.siret(file.text("siret")) + " and substr(" + file.text("siret")
                + ", 1, 9) = "
                + file.text("siren") + ", false) as valid "
                + "from " + file.source() + " where " + condition(file, filter);
    }

    /** The companies of the sites found, in the order in which the register stages them. */
    static String companies(StockFile file) {
        String restricted = "(coalesce(" + file.text("statutDiffusionUniteLegale") + ", 'O') <> 'O')";
        String person = "nullif(concat_ws(' ', " + file.shown("prenomUsuelUniteLegale") + ", coalesce("
                + file.shown("nomUsageUniteLegale") + ", " + file.shown("nomUniteLegale") + ")), '')";
        String name = "case when " + restricted + " then 'Non diffusible' else coalesce("
                + file.shown("denominationUniteLegale") + ", "
                + person + ", " + file.shown("denominationUsuelle1UniteLegale") + ", " + file.shown("sigleUniteLegale")
                + ", 'Sans nom') end";
        String rev2 = file.columns().contains("nomenclatureActivitePrincipaleUniteLegale")
                ? "nomenclatureActivitePrincipaleUniteLegale = 'NAFRev2'"
                : "true";
        return "select " + file.text("siren") + " as siren, " + name + " as name, "
                + "case when not " + restricted + " then coalesce(" + file.shown("sigleUniteLegale") + ", "
                + file.shown("denominationUsuelle1UniteLegale") + ") end as short_name, "
                + file.text("categorieJuridiqueUniteLegale") + " as legal_form, "
                + "coalesce(" + file.text("etatAdministratifUniteLegale") + ", 'A') <> 'C' as active, "
                + "try_cast(" + file.text("dateCreationUniteLegale") + " as date) as founded_on, "
                + "case " + file.text("categorieEntreprise")
                + " when 'PME' then 'sme' when 'ETI' then 'midcap' when 'GE' then 'large' end as size_class, "
                + file.text("trancheEffectifsUniteLegale") + " as staff_bracket, "
                + "try_cast(" + file.text("anneeEffectifsUniteLegale") + " as integer) as staff_year, "
                + "case when " + rev2 + " then " + file.text("activitePrincipaleUniteLegale")
                + " end as activity_naf2, "
                + file.text("activitePrincipaleNAF25UniteLegale") + " as activity_naf2025, "
                + "null as website, null as description, " + restricted + " as restricted "
                + "from " + file.source() + " where " + file.text("siren") + " in (select siren from found)"
                + " qualify row_number() over (partition by siren order by " + file.text("etatAdministratifUniteLegale")
                + ") = 1";
    }

    /** Two characters of the commune's code, three overseas. */
    private static String department(StockFile file) {
        String code = file.text("codeCommuneEtablissement");
        return "case when left(" + code + ", 2) in ('97', '98') then left(" + code + ", 3) else left(" + code
                + ", 2) end";
    }

    private static String quoted(List<String> codes) {
        return codes.stream().map(code -> "'" + code + "'").collect(Collectors.joining(", "));
    }
}
