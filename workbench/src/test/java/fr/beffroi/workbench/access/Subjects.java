package fr.beffroi.workbench.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the variables of a route stand for, and what a call must say to have an effect. A new route may need a line here. */
final class Subjects {
    /** By the beginning of the path, the longest first: what {@code {id}} is there. */
    private static final List<Map.Entry<String, String>> IDS = List.of(
            Map.entry("/compte/sessions/", "session"),
            Map.entry("/api/account/sessions/", "session"),
            Map.entry("/compte/cles/", "passkey"),
            Map.entry("/api/account/passkeys/", "passkey"),
            Map.entry("/compte/cles-api/", "token"),
            Map.entry("/api/account/tokens/", "token"),
            Map.entry("/invitations/", "invitation"),
            Map.entry("/api/invitations/", "invitation"),
            Map.entry("/entreprises/recherches/", "search"),
            Map.entry("/api/saved-searches/", "search"),
            Map.entry("/administration/personnes/", "person"),
            Map.entry("/api/people/", "person"),
            Map.entry("/administration/organisations/", "organisation"),
            Map.entry("/api/organisations/", "organisation"),
            Map.entry("/scenarios/", "scenario"),
            Map.entry("/imports/", "import"),
            Map.entry("/api/imports/", "import"));

    /** By the variable's name, where that says it. */
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("scenario", "scenario"),
            Map.entry("run", "run"),
            Map.entry("programme", "programme"),
            Map.entry("person", "person"),
            Map.entry("organisation", "organisation"),
            Map.entry("file", "file"),
            Map.entry("paper", "paper"),
            Map.entry("document", "document"),
            Map.entry("mandate", "mandate"),
            Map.entry("diagnosis", "diagnosis"),
            Map.entry("siren", "siren"),
            Map.entry("need", "need"),
            Map.entry("refusal", "refusal"),
            Map.entry("absence", "absence"),
            Map.entry("promise", "promise"));

    /** Variables that name nobody's things: something of the right shape. */
    private static final Map<String, String> PLAIN = Map.ofEntries(
            Map.entry("topic", "only-makers"),
            Map.entry("notice", "1"),
            Map.entry("connector", "ted"),
            Map.entry("token", "AAAA"),
            Map.entry("number", "1"),
            Map.entry("version", "1"),
            Map.entry("month", "2020-01"),
            Map.entry("requirement", "en-9100"),
            Map.entry("profile", "machined-parts"),
            Map.entry("questionnaire", "cyber"),
            Map.entry("checkpoint", "cyber-restore"),
            Map.entry("format", "csv"),
            Map.entry("key", "00000000-0000-4000-8000-000000000001"),
            Map.entry("approach", "00000000-0000-4000-8000-000000000001"),
            Map.entry("opinion", "00000000-0000-4000-8000-000000000001"),
            Map.entry("mail", "00000000-0000-4000-8000-000000000001"),
            Map.entry("aid", "00000000-0000-4000-8000-000000000001"),
            Map.entry("judgement", "00000000-0000-4000-8000-000000000001"),
            Map.entry("kind", "capability"),
            Map.entry("levier", "1"),
            Map.entry("step", "withdraw"),
            Map.entry("order", "999999"),
            Map.entry("session", "00000000-0000-4000-8000-000000000001"),
            Map.entry("book", "00000000-0000-4000-8000-000000000001"),
            Map.entry("event", "00000000-0000-4000-8000-000000000001"),
            Map.entry("participant", "00000000-0000-4000-8000-000000000001"),
            Map.entry("towards", "00000000-0000-4000-8000-000000000001"),
            Map.entry("guest", "00000000-0000-4000-8000-000000000001"),
            Map.entry("host", "00000000-0000-4000-8000-000000000001"),
            Map.entry("task", "00000000-0000-4000-8000-000000000001"),
            Map.entry("name", "x"),
            Map.entry("path", "etablissements"));

    /** What must be sent so that a call changes something, if its caller may; {@code {organisation}} and {@code {seat}} are filled in. */
    private static final Map<String, String> EFFECTS = Map.ofEntries(
            Map.entry("POST /compte/sessions/{id}/fin", ""),
            Map.entry("DELETE /api/account/sessions/{id}", ""),
            Map.entry("POST /compte/cles/{id}", "nom=Nouveau"),
            Map.entry("POST /compte/cles/{id}/retrait", ""),
            Map.entry("PUT /api/account/passkeys/{id}", "{\"name\":\"Nouveau\"}"),
            Map.entry("DELETE /api/account/passkeys/{id}", ""),
            Map.entry("POST /compte/cles-api/{id}/revocation", ""),
            Map.entry("DELETE /api/account/tokens/{id}", ""),
            Map.entry("POST /compte/organisation", "organisation={organisation}"),
            Map.entry("POST /invitations", "place={organisation}/{seat}&courriel={unique}@demo.example&nom="),
            Map.entry(
                    "POST /api/invitations",
                    "{\"organisation\":\"{organisation}\",\"role\":\"{seat}\",\"email\":\"{unique}@demo.example\"}"),
            Map.entry("POST /invitations/{id}/retrait", ""),
            Map.entry("DELETE /api/invitations/{id}", ""),
            Map.entry("POST /dossiers/{file}/messages", "texte=Bonjour"),
            Map.entry("POST /api/grant-files/{file}/messages", "{\"text\":\"Bonjour\"}"),
            Map.entry("POST /dossiers/{file}/pas/{step}", "vu=1"),
            Map.entry("POST /api/grant-files/{file}/steps", "{\"step\":\"withdraw\",\"seen\":1}"),
            Map.entry("POST /besoins/{need}/publication", ""),
            Map.entry("POST /besoins/{need}/cloture", ""),
            Map.entry("POST /api/needs/{need}/publication", ""),
            Map.entry("PUT /api/needs/{need}/open", "{\"open\":false}"),
            Map.entry("POST /veille/refus/{refusal}/retrait", ""),
            Map.entry("DELETE /api/watch/refusals/{refusal}", ""),
            Map.entry("POST /promesses/{promise}/fin", ""),
            Map.entry("PUT /api/promises/{promise}/end", "{\"kept\":true}"),
            Map.entry("POST /mandats/{mandate}/fin", ""),
            Map.entry("POST /diagnostics/{diagnosis}/oubli", ""),
            Map.entry("POST /diagnostics/{diagnosis}/reponse", "texte=Bonjour"),
            Map.entry("PUT /api/diagnoses/{diagnosis}/reply", "{\"text\":\"Bonjour\"}"),
            Map.entry("DELETE /api/diagnoses/{diagnosis}", ""),
            Map.entry("POST /diagnostics/{diagnosis}/approfondis/{questionnaire}/oubli", ""),
            Map.entry(
                    "PUT /api/diagnoses/{diagnosis}/assessments/{questionnaire}", "{\"levels\":{\"cyber-restore\":1}}"),
            Map.entry("DELETE /api/diagnoses/{diagnosis}/assessments/{questionnaire}", ""),
            Map.entry("POST /compte/absences/{absence}/fin", ""),
            Map.entry("DELETE /api/account/absences/{absence}", ""),
            Map.entry("DELETE /api/mandates/{mandate}", ""),
            Map.entry("DELETE /api/saved-searches/{id}", ""),
            Map.entry("POST /entreprises/recherches/{id}/oublier", ""));

    private Subjects() {}

    /** What must be sent for an effect; empty where only the door is tried. */
    static Optional<String> effect(Route route) {
        return Optional.ofNullable(EFFECTS.get(route.toString()));
    }

    /** Whether a route names something that belongs to somebody. */
    static boolean namesSomething(Route route) {
        return route.variables().stream()
                .anyMatch(variable -> kind(route, variable).isPresent());
    }

    /** What a variable stands for; empty where it names nobody's things. */
    static Optional<String> kind(Route route, String variable) {
        if (NAMED.containsKey(variable)) {
            return Optional.of(NAMED.get(variable));
        }
        if (!variable.equals("id") || isUploadedWorkbook(route)) {
            return Optional.empty();
        }
        return IDS.stream()
                .filter(entry -> route.path().startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** A workbook between upload and import: there only while somebody maps its columns. */
    private static boolean isUploadedWorkbook(Route route) {
        return route.path().startsWith("/imports/classeur/") || route.path().startsWith("/api/imports/workbook/");
    }

    /** Something of the right shape in a variable's place, that is nobody's. */
    static String nobodys(Route route, String variable) {
        String plain = PLAIN.get(variable);
        if (plain != null) {
            return plain;
        }
        if (kind(route, variable).isPresent() || isUploadedWorkbook(route)) {
            return variable.equals("siren") ? "999999990" : UUID.randomUUID().toString();
        }
        throw new AssertionError(
                "What is {" + variable + "} in " + route + "?\nMaybe say it in " + Subjects.class.getSimpleName());
    }
}
