package fr.beffroi.workbench.registry.imports.companysearch;

import fr.beffroi.workbench.registry.CompanySearch.FoundCompany;
import fr.beffroi.workbench.registry.CompanySearch.FoundSite;
import fr.beffroi.workbench.registry.Siren;
import fr.beffroi.workbench.registry.Siret;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the API's answer: what is missing there is nothing here, what makes no sense is left out. */
final class AnswerReader {
    private static final Pattern NAF = Pattern.compile("[0-9]{2}\\.[0-9]{2}[A-Z]");
    private static final Map<String, String> SIZES = Map.of("PME", "sme", "ETI", "midcap", "GE", "large");
    private static final String NOT_PASSED_ON = "[NON-DIFFUSIBLE]";
    private static final int OVERSEAS_LENGTH = 3;

    /** The company of a number among the results; of a company the directory holds only the number of, nothing. */
    Optional<FoundCompany> read(JsonNode results, Siren siren, @Nullable Siret siret) {
        for (JsonNode result : results) {
            // Of one that objected to being passed on the name is there, but says only that.
            boolean named = result.path("nom_complet").isString()
                    && !result.path("nom_complet").stringValue().isBlank();
            if (siren.number().equals(text(result, "siren")) && named) {
                return Optional.of(company(result, siren, siret));
            }
        }
        return Optional.empty();
    }

    private FoundCompany company(JsonNode result, Siren siren, @Nullable Siret asked) {
        boolean restricted = isRestricted(text(result, "statut_diffusion"));
        Map<Siret, FoundSite> sites = new LinkedHashMap<>();
        addSite(sites, result.path("siege"), siren, restricted);
        for (JsonNode site : result.path("matching_etablissements")) {
            if (asked != null && asked.number().equals(text(site, "siret"))) {
                addSite(sites, site, siren, restricted);
            }
        }
        String name = text(result, "nom_raison_sociale");
        return new FoundCompany(
                siren,
                restricted ? "Non diffusible" : name != null ? name : String.valueOf(text(result, "nom_complet")),
                restricted ? null : text(result, "sigle"),
                text(result, "nature_juridique"),
                !"C".equals(text(result, "etat_administratif")),
                date(result, "date_creation"),
                SIZES.get(String.valueOf(text(result, "categorie_entreprise"))),
                text(result, "tranche_effectif_salarie"),
                year(result),
                naf(result, "activite_principale"),
                naf(result, "activite_principale_naf25"),
                restricted,
                List.copyOf(sites.values()));
    }

    private void addSite(Map<Siret, FoundSite> sites, JsonNode site, Siren siren, boolean companyRestricted) {
        String number = text(site, "siret");
        if (number == null || !Siret.isValid(number) || !number.startsWith(siren.number())) {
            return;
        }
        Siret siret = new Siret(number);
        boolean restricted = companyRestricted || isRestricted(text(site, "statut_diffusion_etablissement"));
        Double latitude = restricted ? null : degrees(site, "latitude", 90);
        Double longitude = restricted ? null : degrees(site, "longitude", 180);
        boolean located = latitude != null && longitude != null;
        String communeCode = text(site, "commune");
        sites.putIfAbsent(
                siret,
                new FoundSite(
                        siret,
                        restricted ? null : sign(site),
                        site.path("est_siege").asBoolean(false),
                        !"F".equals(text(site, "etat_administratif")),
                        date(site, "date_creation"),
                        date(site, "date_fermeture"),
                        restricted ? null : street(site),
                        restricted ? null : text(site, "code_postal"),
                        communeCode,
                        text(site, "libelle_commune"),
                        communeCode == null ? null : department(communeCode),
                        located ? latitude : null,
                        located ? longitude : null,
                        naf(site, "activite_principale"),
                        naf(site, "activite_principale_naf25"),
                        text(site, "tranche_effectif_salarie")));
    }

    private static boolean isRestricted(@Nullable String status) {
        return status != null && !status.equals("O");
    }

    private static @Nullable String sign(JsonNode site) {
        String tradeName = text(site, "nom_commercial");
        return tradeName != null ? tradeName : text(site.path("liste_enseignes"), 0);
    }

    /** Number, kind and name of the street; where they are not given apart, what the whole address says before the postcode. */
    private static @Nullable String street(JsonNode site) {
        StringBuilder street = new StringBuilder();
        for (String part :
                List.of("complement_adresse", "numero_voie", "indice_repetition", "type_voie", "libelle_voie")) {
            String text = text(site, part);
            if (text != null) {
                street.append(street.isEmpty() ? "" : " ").append(text);
            }
        }
        if (!street.isEmpty()) {
            return street.toString();
        }
        String whole = text(site, "adresse");
        String postcode = text(site, "code_postal");
        int end = whole == null || postcode == null ? -1 : whole.indexOf(" " + postcode + " ");
        return whole == null || end < 0 ? null : whole.substring(0, end);
    }

    private static String department(String communeCode) {
        boolean overseas = communeCode.startsWith("97") || communeCode.startsWith("98");
        return communeCode.substring(0, Math.min(overseas ? OVERSEAS_LENGTH : 2, communeCode.length()));
    }

    private static @Nullable String naf(JsonNode node, String field) {
        String code = text(node, field);
        return code != null && NAF.matcher(code).matches() ? code : null;
    }

    private static @Nullable Integer year(JsonNode node) {
        String year = text(node, "annee_tranche_effectif_salarie");
        return year != null && year.matches("[0-9]{4}") ? Integer.valueOf(year) : null;
    }

    private static @Nullable Double degrees(JsonNode node, String field, double most) {
        String text = text(node, field);
        try {
            double degrees = text == null ? Double.NaN : Double.parseDouble(text);
            return Math.abs(degrees) <= most ? degrees : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable LocalDate date(JsonNode node, String field) {
        String text = text(node, field);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static @Nullable String text(JsonNode list, int index) {
        JsonNode value = list.path(index);
        return value.isString() && !value.stringValue().isBlank()
                ? value.stringValue().strip()
                : null;
    }

    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (value.isNumber()) {
            return value.asString();
        }
        return value.isString()
                        && !value.stringValue().isBlank()
                        && !value.stringValue().equals(NOT_PASSED_ON)
                ? value.stringValue().strip()
                : null;
    }
}
