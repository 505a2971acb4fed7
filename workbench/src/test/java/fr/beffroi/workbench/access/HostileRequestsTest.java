package fr.beffroi.workbench.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.workbench.harness.Caller;
import fr.beffroi.workbench.harness.NewPeople;
import fr.beffroi.workbench.harness.Visitor;
import fr.beffroi.workbench.harness.WorkbenchTest;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.access.InOwnName;
import fr.beffroi.workbench.registry.Siren;
import java.lang.reflect.RecordComponent;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Sends what no form sends to every route of accounts, register, aid, notices and grant files, as somebody who may come in: whatever it is, the answer is never an error of
 * ours, and a refusal has words.
 */
@WorkbenchTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class HostileRequestsTest {
    private static final int SERVER_ERROR = 500;
    /** The State's directory is switched off in tests, and says so. */
    private static final int ELSEWHERE = 503;

    /** All requests are sent by {@code ./beffroi test --slow}; the ordinary run takes every so many of them. */
    private static final int EVERY = Visitor.SLOW ? 1 : 40;

    private static final List<Role> ROLES =
            List.of(Role.OFFICER, Role.ADMINISTRATOR, Role.COMPANY_MEMBER, Role.BUYER, Role.AUDITOR, Role.ANONYMOUS);

    @Autowired
    private ApplicationContext application;

    @Autowired
    private NewPeople newPeople;

    @Autowired
    private InOwnName inOwnName;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    /** Of the company whose member attacks; the register does not know it. */
    private static final Siren ATTACKING = Siren.fictive(74_902);

    private final Map<Role, Caller> callers = new EnumMap<>(Role.class);
    private final List<String> faults = new ArrayList<>();
    private int turn;
    private HostileWorld world;
    private List<Action> actions;

    @BeforeAll
    void prepare() {
        forgetTries();
        actions = Action.of(
                application,
                "fr.beffroi.workbench.identity.",
                "fr.beffroi.workbench.registry.",
                "fr.beffroi.workbench.aid.",
                "fr.beffroi.workbench.demand.",
                "fr.beffroi.workbench.matching.",
                "fr.beffroi.workbench.readiness.",
                "fr.beffroi.workbench.funding.",
                "fr.beffroi.workbench.accounts.",
                "fr.beffroi.workbench.meetings.");
        // A company of its own, so that what the attacks decide for it concerns nobody else.
        UUID organisation = UUID.randomUUID();
        inOwnName.run(() -> jdbc.sql(
                        "insert into identity.organisation (id, kind, name, siren, fictive) values (:id, 'company', 'Cible des attaques (fictive)', :siren, true)")
                .param("id", organisation)
                .param("siren", ATTACKING.number())
                .update());
        for (Role role : ROLES) {
            String email = "hostile-" + role.code() + "@demo.example";
            if (role == Role.COMPANY_MEMBER) {
                join(newPeople.make(email), organisation);
            } else if (role != Role.ANONYMOUS) {
                newPeople.make(email, role);
            }
            callers.put(role, role == Role.ANONYMOUS ? new Caller(port) : new Caller(port, email, NewPeople.PASSWORD));
        }
        world = new HostileWorld(
                caller(Role.OFFICER), newPeople.make("cible@demo.example"), organisation, grantFiles());
    }

    private HostileWorld.GrantFiles grantFiles() {
        HostileWorld.GrantFiles made = new HostileWorld.GrantFiles(UUID.randomUUID(), UUID.randomUUID());
        inOwnName.run(() -> {
            for (UUID file : List.of(made.draft(), made.handedIn())) {
                jdbc.sql("""
                        insert into funding.file (id, programme, axis, company, title, part)
                        select :id, p.id, 'drones', :siren, 'Cible', 'Développer et industrialiser' from aid.programme p
                        where p.name = 'Pass Drones (démonstration)'""")
                        .param("id", file)
                        .param("siren", ATTACKING.number())
                        .update();
            }
            jdbc.sql("""
                    insert into funding.step (file, number, company, kind, content, state, state_content)
                    values (:id, 1, :siren, 'submit', '{"on":"2026-11-24"}', 'submitted', '{"submittedOn":"2026-11-24"}')""")
                    .param("id", made.handedIn())
                    .param("siren", ATTACKING.number())
                    .update();
            jdbc.sql("update funding.file set state = 'submitted', steps = 1 where id = :id")
                    .param("id", made.handedIn())
                    .update();
        });
        return made;
    }

    private void join(UUID person, UUID organisation) {
        inOwnName.run(() -> jdbc.sql(
                        "insert into identity.membership (person, organisation, role) values (:person, :organisation, 'company-member')")
                .param("person", person)
                .param("organisation", organisation)
                .update());
    }

    /** Tries from here must not lock out those who come after. */
    @AfterAll
    void leave() {
        forgetTries();
        callers.values().forEach(Caller::close);
    }

    @Test
    void formsAndQueriesAreNeverAnErrorOfOurs() {
        for (Action action : actions) {
            if (action.body() != null || action.file() != null) {
                continue;
            }
            HostileValues.TEXTS.forEach((what, value) -> {
                Map<String, String> all = good(action);
                all.replaceAll((field, good) -> value);
                send(action, what + " everywhere", all);
            });
            for (String field : action.parameters()) {
                HostileValues.sharp().forEach((what, value) -> {
                    Map<String, String> one = good(action);
                    one.put(field, value);
                    send(action, what + " as " + field, one);
                });
            }
            send(action, "no field at all", Map.of());
        }
        assertNoFaults();
    }

    @Test
    void bodiesAreNeverAnErrorOfOurs() {
        for (Action action : actions) {
            Class<?> type = action.body();
            if (type == null) {
                continue;
            }
            for (String body : HostileValues.BODIES) {
                call(action, path(action.route(), HostileWorld.KINDS.get(1)), abbreviated(body), body);
            }
            if (type.isRecord()) {
                attack(action, type);
            }
            if (Collection.class.isAssignableFrom(type)) {
                HostileValues.TEXTS.forEach((what, value) -> call(
                        action,
                        path(action.route(), HostileWorld.KINDS.get(1)),
                        what,
                        "[" + HostileValues.json(value) + "]"));
            }
        }
        assertNoFaults();
    }

    private void attack(Action action, Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        for (RecordComponent attacked : components) {
            HostileValues.TEXTS.forEach((what, value) -> {
                String body = java.util.Arrays.stream(components)
                        .map(one -> HostileValues.json(one.getName()) + ":"
                                + (one.equals(attacked) ? HostileValues.json(value) : goodJson(one)))
                        .collect(Collectors.joining(",", "{", "}"));
                call(action, path(action.route(), HostileWorld.KINDS.get(1)), what + " as " + attacked.getName(), body);
            });
        }
    }

    private String goodJson(RecordComponent component) {
        Class<?> type = component.getType();
        if (type == boolean.class || type == Boolean.class) {
            return "false";
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "[]";
        }
        return HostileValues.json(world.good(component.getName()));
    }

    @Test
    void factsAreNeverAnErrorOfOurs() {
        Action change = action("PUT /api/companies/{siren}/{kind}/{key}");
        for (HostileWorld.Kind kind : HostileWorld.KINDS) {
            for (String field : kind.good().keySet()) {
                HostileValues.sharp().forEach((what, value) -> {
                    Map<String, String> fact = new LinkedHashMap<>(kind.good());
                    fact.put(field, value);
                    call(change, path(change.route(), kind), what + " as " + field, HostileWorld.json(fact));
                });
            }
            for (String route :
                    List.of("POST /entreprises/{siren}/{path}/nouveau", "POST /entreprises/{siren}/{path}/{key}")) {
                HostileValues.sharp().forEach((what, value) -> {
                    Map<String, String> fact = new LinkedHashMap<>(kind.good());
                    fact.put("siret", value);
                    fact.replaceAll((field, good) -> value);
                    call(action(route), path(action(route).route(), kind), what + " everywhere", form(fact));
                });
            }
        }
        Action identity = action("PUT /api/companies/{siren}");
        for (String field : HostileWorld.IDENTITY.keySet()) {
            HostileValues.sharp().forEach((what, value) -> {
                Map<String, String> fact = new LinkedHashMap<>(HostileWorld.IDENTITY);
                fact.put(field, value);
                call(
                        identity,
                        path(identity.route(), HostileWorld.KINDS.get(1)),
                        what + " as " + field,
                        HostileWorld.json(fact));
            });
        }
        assertNoFaults();
    }

    @Test
    void addressesAreNeverAnErrorOfOurs() {
        for (Action action : actions) {
            for (String attacked : action.route().variables()) {
                HostileValues.sharp().forEach((what, value) -> {
                    if (!value.isBlank()) {
                        String path = action.route()
                                .fill(variable -> variable.equals(attacked)
                                        ? encoded(value.substring(0, Math.min(2_000, value.length())))
                                                .replace("+", "%20")
                                        : world.thing(action.route(), variable, HostileWorld.KINDS.get(1)));
                        call(
                                action,
                                path,
                                what + " as {" + attacked + "}",
                                action.route().isInterface() ? "{}" : "");
                    }
                });
            }
        }
        assertNoFaults();
    }

    @Test
    void filesAreNeverAnErrorOfOurs() {
        Map<String, byte[]> contents = HostileFiles.all();
        List<String> names = List.of(
                "",
                "x",
                "liste.csv",
                "../../../../tmp/x.xlsx",
                "C:\\\\x\\\\certificat.pdf",
                "=cmd.xlsx",
                "<b>x</b>.xlsx",
                "x".repeat(3_000) + ".xlsx",
                "é🟥\u202exslx.exe");
        // What scenarios are asked besides files is attacked by their own test.
        List<Action> uploads = new ArrayList<>(actions);
        uploads.addAll(Action.of(application, "fr.beffroi.workbench.rampup."));
        for (Action action : uploads) {
            String field = action.file();
            if (field == null) {
                continue;
            }
            // What goes into the import folder stays there for all: only what is refused there is sent.
            boolean stays = action.route().path().contains("sirene");
            for (String name : names) {
                contents.forEach((what, content) -> {
                    if ((!stays || !name.endsWith(".csv")) && isTaken()) {
                        String path = path(action.route(), HostileWorld.KINDS.get(3));
                        check(
                                action,
                                what + " named " + abbreviated(name),
                                caller(role(action)).upload(path, field, name, content));
                    }
                });
            }
            check(
                    action,
                    "no file",
                    caller(role(action))
                            .upload(path(action.route(), HostileWorld.KINDS.get(3)), "autre", "x", new byte[3]));
        }
        assertNoFaults();
    }

    @Test
    void signingInIsNeverAnErrorOfOurs() {
        HostileValues.TEXTS.forEach((what, value) -> {
            Caller.Answer answer = caller(Role.ANONYMOUS)
                    .call("POST", "/connexion", form(Map.of("courriel", value, "mot-de-passe", value)));
            if (answer.status() >= SERVER_ERROR) {
                faults.add("sign-in, " + what + ": " + answer.status());
            }
        });
        assertNoFaults();
    }

    private void assertNoFaults() {
        List<String> found = List.copyOf(faults);
        faults.clear();
        assertThat(found).isEmpty();
    }

    private void forgetTries() {
        inOwnName.run(() -> jdbc.sql("delete from identity.attempt").update());
    }

    private Map<String, String> good(Action action) {
        Map<String, String> fields = new LinkedHashMap<>();
        action.parameters().forEach(field -> fields.put(field, world.good(field)));
        if (action.takesAnything()) {
            List.of(
                            "q",
                            "savoir-faire",
                            "process",
                            "departement",
                            "department",
                            "taille",
                            "cessees",
                            "page",
                            "name",
                            "siren",
                            "montant",
                            "amount",
                            "nature",
                            "kind",
                            "demande",
                            "appliedOn",
                            "decision",
                            "grantDay",
                            "autre",
                            "otherAmount",
                            "intensite",
                            "otherIntensity",
                            "jour",
                            "reglement",
                            "societe",
                            "financeur",
                            "vu",
                            "quoi",
                            "acte",
                            "votes",
                            "motif",
                            "exercice",
                            "depense",
                            "iban",
                            "intitule",
                            "demandee",
                            "cout-1-montant",
                            "mouvement",
                            "premiere-annee",
                            "derniere-annee",
                            "axe")
                    .forEach(field -> fields.putIfAbsent(field, world.good(field)));
        }
        return fields;
    }

    private void send(Action action, String what, Map<String, String> fields) {
        String path = path(action.route(), HostileWorld.KINDS.get(1));
        if (action.route().reads()) {
            call(action, path + "?" + form(fields), what, "");
        } else if (action.route().isInterface()) {
            call(action, path + (fields.isEmpty() ? "" : "?" + form(fields)), what, "");
        } else {
            call(action, path, what, form(fields));
        }
    }

    private void call(Action action, String path, String what, String body) {
        if (isTaken()) {
            check(action, what, caller(role(action)).call(action.route().method(), path, body));
        }
    }

    private boolean isTaken() {
        return turn++ % EVERY == 0;
    }

    private void check(Action action, String what, Caller.Answer answer) {
        if (answer.status() >= SERVER_ERROR && answer.status() != ELSEWHERE) {
            faults.add(action.route() + ", " + what + ": " + answer.status());
        } else if (answer.status() >= 400 && !hasWords(answer.body())) {
            faults.add(action.route() + ", " + what + ": " + answer.status() + " without words: "
                    + abbreviated(answer.body()));
        }
    }

    private static boolean hasWords(String body) {
        return body.contains("<h1>") || body.contains("\"detail\"") || body.contains("\"faults\"");
    }

    private static Role role(Action action) {
        return ROLES.stream().filter(action.roles()::contains).findFirst().orElseThrow();
    }

    private Caller caller(Role role) {
        return Objects.requireNonNull(callers.get(role));
    }

    private Action action(String route) {
        return actions.stream()
                .filter(action -> action.route().toString().equals(route))
                .findFirst()
                .orElseThrow();
    }

    private String path(Route route, HostileWorld.Kind kind) {
        return route.fill(variable -> world.thing(route, variable, kind));
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String abbreviated(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
