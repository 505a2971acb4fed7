package fr.beffroi.workbench.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.workbench.harness.Caller;
import fr.beffroi.workbench.registry.Siren;
import fr.beffroi.workbench.registry.Siret;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** A company with a fact of each kind, a person and an organisation, to be attacked; and what a well-meaning caller would send. */
final class HostileWorld {
    static final Siren COMPANY = Siren.fictive(74_900);
    private static final Siren OTHER = Siren.fictive(74_901);

    /** A kind of fact: its parts of the two addresses, its fields with good values. */
    record Kind(String plural, String path, Map<String, String> good) {}

    /** All of them. */
    static final List<Kind> KINDS = List.of(
            kind(
                    "sites",
                    "etablissements",
                    "name=Atelier;headOffice=false;active=true;address=1 rue A;postcode=59000;commune=Lille;communeCode=59350;latitude=50.6;longitude=3.1"),
            kind(
                    "capabilities",
                    "savoir-faire",
                    "process=laser-cutting;site=;materials=acier;lengthMm=10;widthMm=10;heightMm=10;massKg=1;toleranceMm=0.1;note=rien;visibility=buyers"),
            kind(
                    "resources",
                    "moyens",
                    "name=Tour;process=;site=;visibility=trusted;hoursFrom=2028-01-03;hoursPerWeek=35;confirmedBy=Direction;hoursVisibility=trusted;eurosPerHour=40;costVisibility=only-me"),
            kind(
                    "credentials",
                    "certifications",
                    "kind=iso-9001;number=1;scope=tout;sites=;from=2026-01-01;until=2028-01-01;reminderDays=90;checked=certificate;checkedBy=Agent;checkedOn=2026-01-01;visibility=buyers"),
            kind(
                    "contacts",
                    "contacts",
                    "name=Accueil (fictif);position=accueil;email=accueil@demo.example;phone=03;site=;purpose=essai;keepUntil=2027-06-01;visibility=trusted"),
            kind(
                    "links",
                    "liens",
                    "parentName=Mère (fictif);parentSiren=;parentCountry=FR;kind=board;sharePercent=10;from=2020-01-01;until="),
            kind("holdings", "participations", "heldSiren=" + OTHER + ";kind=minority;sharePercent=10;from=;until="));

    /** Good values of the company's own form. */
    static final Map<String, String> IDENTITY = fields(
            "name=Cible (fictif);shortName=;description=;website=https://exemple.fr;published=false;active=true;foundedOn=2001-01-01;legalForm=5710;sizeClass=sme;staffBracket=12;activityNaf2=25.62B;activityNaf2025=");

    /** What a well-meaning caller sends, by the names of fields, French and English. */
    private static final Map<String, String> GOOD = fields(
            "nom=Essai;name=Essai;langue-preferee=fr;language=fr;courriel=essai@demo.example;email=essai@demo.example;nature=buyer;siren=;portee=read;jours=3;"
                    + "adresse=1 rue A, 59000 Lille;address=1 rue A, 59000 Lille;motif=essai;reason=essai;ferme=false;off=false;annuler=true;wanted=false;"
                    + "role=company-member;words=;mots=;page=1;q=tour;numero=" + COMPANY
                    + ";etablissements=rien.csv;sitesFile=rien.csv;departements=59;"
                    + "activites=25;employeurs=false;garder=false;accord=true;west=1;east=4;south=49;north=51;zoom=7;point=;code=AAAA;mot-de-passe=trois vieux moulins;"
                    + "password=trois vieux moulins;nouveau=trois vieux moulins;actuel=faux;current=faux;kind=buyer;"
                    + "montant=60000;amount=60000;demande=2026-12-01;appliedOn=2026-12-01;decision=2026-12-10;grantDay=2026-12-10;"
                    + "autre=1000;otherAmount=1000;intensite=20;otherIntensity=20;jour=2026-02-02;grantedOn=2026-02-02;"
                    + "reglement=2023/2831;regulation=2023/2831;societe=;financeur=Région;funder=Région;"
                    + "vu=1;seen=1;step=ask-for-more;quoi=un devis;what=un devis;acte=2026-CP-1;votes=40 pour;exercice=2026;year=2026;depense=9000;spent=9000;"
                    + "iban=FR7630006000011234567890189;constat=tout va;finding=tout va;commande-des=2026-12-01;orderFrom=2026-12-01;on=2026-02-02;"
                    + "texte=Bonjour;text=Bonjour;intitule=Essai;title=Essai;demandee=1000;projet=Essai;capitaux=1000;cout-1-montant=60000;"
                    + "mouvement=open;premiere-annee=2026;derniere-annee=2027;firstYear=2026;lastYear=2027;axe=ports;axis=ports;format=csv");

    private final Map<String, String> keys = new LinkedHashMap<>();
    private final UUID person;
    private final UUID organisation;
    private final GrantFiles grantFiles;
    private final String draft;

    /** Two grant files of the company whose member attacks: one it still writes, one it handed in. */
    record GrantFiles(UUID draft, UUID handedIn) {}

    /** Makes it, as an officer would. */
    HostileWorld(Caller officer, UUID person, UUID organisation, GrantFiles grantFiles) {
        this.person = person;
        this.organisation = organisation;
        this.grantFiles = grantFiles;
        put(officer, COMPANY, "Cible (fictif)");
        put(officer, OTHER, "Détenue (fictif)");
        for (Kind kind : KINDS) {
            Map<String, String> fact = new LinkedHashMap<>(kind.good());
            if (kind.plural().equals("sites")) {
                fact.put("siret", Siret.of(COMPANY, 1).number());
            }
            Caller.Answer made = officer.call("POST", "/api/companies/" + COMPANY + "/" + kind.plural(), json(fact));
            assertThat(made.status()).as(kind.plural() + ": " + made.body()).isEqualTo(201);
            keys.put(
                    kind.plural(),
                    JsonMapper.shared().readTree(made.body()).path("key").asString());
        }
        byte[] csv = ("SIREN;Entreprise\n" + OTHER + ";Détenue (fictif)\n").getBytes(StandardCharsets.UTF_8);
        draft = JsonMapper.shared()
                .readTree(officer.upload("/api/imports/workbook", "file", "liste.csv", csv)
                        .body())
                .path("id")
                .asString();
    }

    private static void put(Caller officer, Siren siren, String name) {
        Caller.Answer made =
                officer.call("PUT", "/api/companies/" + siren, json(Map.of("name", name, "active", "true")));
        assertThat(made.status()).as(made.body()).isEqualTo(204);
    }

    /** What a variable of an address names, for a kind of fact. */
    String thing(Route route, String variable, Kind kind) {
        boolean people = route.path().contains("/people/") || route.path().contains("/personnes/");
        return switch (variable) {
            case "siren" -> COMPANY.number();
            case "kind" -> kind.plural();
            case "path" -> kind.path();
            case "key" ->
                key(
                        route.path().contains("credentials") || route.path().contains("certifications")
                                ? "credentials"
                                : kind.plural());
            case "person" -> person.toString();
            case "organisation" -> organisation.toString();
            case "file" ->
                (route.path().contains("demande") || route.path().contains("request")
                                ? grantFiles.draft()
                                : grantFiles.handedIn())
                        .toString();
            case "number" -> COMPANY.number();
            case "id" ->
                people
                        ? person.toString()
                        : route.path().contains("organisations")
                                ? organisation.toString()
                                : route.path().contains("classeur")
                                                || route.path().contains("workbook")
                                        ? draft
                                        : "00000000-0000-4000-8000-000000000007";
            default -> Subjects.nobodys(route, variable);
        };
    }

    private String key(String plural) {
        return keys.getOrDefault(plural, "");
    }

    /** A good value for a field. */
    String good(String field) {
        return switch (field) {
            case "organisation" -> organisation.toString();
            case "person", "personne" -> person.toString();
            case "place" -> organisation + "/company-member";
            default -> GOOD.getOrDefault(field, "x");
        };
    }

    static String json(Map<String, String> fields) {
        return JsonMapper.shared().writeValueAsString(fields);
    }

    private static Kind kind(String plural, String path, String fields) {
        return new Kind(plural, path, fields(fields));
    }

    private static Map<String, String> fields(String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : text.split(";")) {
            int equals = field.indexOf('=');
            fields.put(field.substring(0, equals), field.substring(equals + 1));
        }
        return fields;
    }
}
