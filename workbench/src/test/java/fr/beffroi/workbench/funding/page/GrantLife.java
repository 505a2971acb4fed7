package fr.beffroi.workbench.funding.page;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.workbench.harness.Caller;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Takes a file of the Pass Drones from its draft to an enforceable grant, as programs would. */
public final class GrantLife {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String FILES = "/api/grant-files";
    private static final List<String> PAPERS = List.of(
            "Devis", "Derniers comptes annuels", "Déclaration des aides de minimis de l’entreprise unique", "RIB");

    private final Caller company;
    private final Caller officer;
    private final Caller second;
    private String funders = "[]";
    private String selfFinancing = "30000";

    /** By three people who are signed in. */
    public GrantLife(Caller company, Caller officer, Caller second) {
        this.company = company;
        this.officer = officer;
        this.second = second;
    }

    /** With public funders beside us in the financing plan, as JSON, and what is left to the company in euros. */
    public GrantLife withFunders(String json, String self) {
        funders = json;
        selfFinancing = self;
        return this;
    }

    /** The file's path, handed in and proposed for a sum in euros. */
    public String propose(String programme, String title, String amount) {
        return propose(programme, "Développer et industrialiser", title, amount);
    }

    /** The same, under another part of the programme. */
    public String propose(String programme, String part, String title, String amount) {
        JsonNode made = good(company.call(
                "POST",
                FILES,
                JSON.writeValueAsString(
                        Map.of("programme", programme, "part", part, "axis", "drones", "title", title))));
        String file = FILES + "/" + made.get("id").asString();
        for (String kind : PAPERS) {
            upload(file, kind);
        }
        good(company.call("PUT", file + "/request", """
                {"fields":{"title":"%s","project":"Un secret de fabrication","size":"SMALL","amount":"30 000,00","selfFinancing":"%s",
                  "iban":"FR7630006000011234567890189","nothingOrdered":"oui","deMinimisDeclared":"oui","statedTrue":"oui"},
                 "costs":[{"label":"Banc","kind":"MACHINE","purpose":"EXTENSION","amount":"60000","supplier":"Bancs (fictif)","orderOn":"%s"}],
                 "funders":%s}""".formatted(
                        title, selfFinancing, LocalDate.now().plusDays(30), funders)));
        handIn(file, amount);
        return file;
    }

    /** A prepared draft, completed by its company with what only it can say, handed in and proposed for a sum in euros. */
    public void complete(String file, String amount) {
        for (String kind : PAPERS) {
            upload(file, kind);
        }
        ObjectNode request =
                (ObjectNode) good(company.call("GET", file + "/request", "")).get("request");
        ObjectNode fields = (ObjectNode) request.get("fields");
        fields.put("size", "SMALL").put("iban", "FR7630006000011234567890189");
        for (String statement : List.of("nothingOrdered", "deMinimisDeclared", "statedTrue")) {
            fields.put(statement, "oui");
        }
        request.get("costs")
                .forEach(cost -> ((ObjectNode) cost).put("kind", "ADVICE").put("supplier", "Formation (fictif)"));
        JsonNode saved = good(company.call("PUT", file + "/request", JSON.writeValueAsString(request)));
        assertThat(saved.get("faults")).isEmpty();
        handIn(file, amount);
    }

    private void handIn(String file, String amount) {
        take(company, file, "submit", Map.of());
        take(officer, file, "acknowledge", Map.of("orderFrom", LocalDate.now().toString()));
        take(officer, file, "examine", Map.of("finding", "tout va"));
        take(officer, file, "propose", Map.of("amount", amount));
        take(second, file, "agree-proposal", Map.of());
    }

    /** The vote. */
    public void grant(String file, String amount, String act) {
        take(
                officer,
                file,
                "decide-grant",
                Map.of("amount", amount, "decision", act, "on", LocalDate.now().toString(), "votes", "40 pour"));
    }

    /** What is asked of an officer. */
    public void asOfficer(String file, String step, Map<String, String> fields) {
        take(officer, file, step, fields);
    }

    /** From the enforceable grant to a payment that is confirmed today. */
    public void pay(String file, String amount) {
        pay(file, amount, LocalDate.now());
    }

    /** From the enforceable grant to a payment that the accountant made on a day. */
    public void pay(String file, String amount, LocalDate on) {
        take(officer, file, "send-agreement", Map.of());
        take(company, file, "sign", Map.of());
        take(officer, file, "start", Map.of());
        upload(file, "expense");
        take(
                company,
                file,
                "ask-payment",
                Map.of("amount", amount, "spent", "60 000", "what", "Livré", "iban", "FR7630006000011234567890189"));
        take(officer, file, "check-payment", Map.of("amount", amount));
        take(
                second,
                file,
                "agree-payment",
                Map.of("year", String.valueOf(LocalDate.now().getYear())));
        take(officer, file, "confirm-payment", Map.of("on", on.toString()));
    }

    private void upload(String file, String kind) {
        good(company.upload(
                file + "/papers?kind=" + URLEncoder.encode(kind, StandardCharsets.UTF_8),
                "file",
                kind + ".pdf",
                ("%PDF-1.4 " + kind + file).getBytes(StandardCharsets.UTF_8)));
    }

    private static void take(Caller caller, String file, String step, Map<String, String> fields) {
        Map<String, Object> body = new HashMap<>(fields);
        body.put("step", step);
        body.put("seen", good(caller.call("GET", file, "")).get("steps").asInt());
        good(caller.call("POST", file + "/steps", JSON.writeValueAsString(body)));
    }

    private static JsonNode good(Caller.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 201);
        return JSON.readTree(answer.body());
    }
}
