package fr.beffroi.workbench.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.workbench.access.AccessWorld.Side;
import fr.beffroi.workbench.harness.Caller;
import fr.beffroi.workbench.harness.NewPeople;
import fr.beffroi.workbench.harness.WorkbenchTest;
import fr.beffroi.workbench.identity.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Walks every route as every role, once to what is the caller's own and once to what is another organisation's, and compares with the table
 * in {@code docs/access.md}. What the walk found lies in {@code target/access.md}, to be read and, where it is right, put into the docs.
 */
@WorkbenchTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTableTest {
    private static final Path FOUND = Path.of("target", "access.md");
    private static final int SERVER_ERROR = 500;
    /** What depends on services elsewhere answers that they are not there. */
    private static final Set<Integer> ELSEWHERE = Set.of(502, 503, 504);

    private static final String TRUST = "/api/account/trust";
    private static final String TRUST_PAGE = "/compte/confiance";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private AccessWorld world;

    @LocalServerPort
    private int port;

    private final Map<Role, Walker> walkers = new EnumMap<>(Role.class);
    private final AccessTable found = new AccessTable(new TreeMap<>());
    private final List<String> faults = new ArrayList<>();

    /** Who calls with a role, and what is theirs. */
    private record Walker(Caller caller, Side own) {}

    @BeforeAll
    @Timeout(value = 12, unit = TimeUnit.MINUTES)
    void walk() throws IOException {
        world.forgetTries();
        awaitDemoPlan();
        Side others = world.others();
        world.fill(others, port);
        for (Role role : AccessTable.ROLES) {
            walkers.put(role, walker(role, others));
        }
        // These two take the demo company's trust away; the routes and tests that come after need it.
        String trusted = trusted(walker(Role.COMPANY_MEMBER).caller());
        for (Route route : Route.of(application)) {
            world.forgetTries();
            found.put(
                    route,
                    AccessTable.ROLES.stream()
                            .map(role -> walk(route, role, others))
                            .toList());
            if (!route.reads() && Set.of(TRUST, TRUST_PAGE).contains(route.path())) {
                walker(Role.COMPANY_MEMBER).caller().call("PUT", TRUST, trusted);
            }
        }
        walkers.values().forEach(walker -> walker.caller().close());
        Files.writeString(FOUND, found.render());
    }

    @Test
    void everyRouteIsOpenToWhomTheTableSays() throws IOException {
        assertThat(found.compare(AccessTable.read()))
                .as("docs/access.md and the walk")
                .isEmpty();
    }

    @Test
    void whateverIsAskedNothingFails() {
        assertThat(faults).isEmpty();
    }

    private Walker walker(Role role, Side others) {
        if (role == Role.ANONYMOUS) {
            return new Walker(new Caller(port), others);
        }
        Side own = world.own(role);
        world.fill(own, port);
        return new Walker(new Caller(port, own.email(), NewPeople.PASSWORD), own);
    }

    /** The task forces that the caller's company trusts, as a list of their ids. */
    private static String trusted(Caller member) {
        List<String> ids = new ArrayList<>();
        for (JsonNode taskForce :
                JsonMapper.shared().readTree(member.call("GET", TRUST, "").body())) {
            if (taskForce.path("trusted").asBoolean()) {
                ids.add(taskForce.path("id").asString());
            }
        }
        return JsonMapper.shared().writeValueAsString(ids);
    }

    private Walker walker(Role role) {
        return Objects.requireNonNull(walkers.get(role));
    }

    /** The demo's plan is made in the background; its pages need it. */
    private void awaitDemoPlan() {
        Awaitility.await("the demo's plan").atMost(Duration.ofMinutes(3)).until(world::hasPlan);
    }

    private Cell walk(Route route, Role role, Side others) {
        String effect = route.reads() ? null : Subjects.effect(route).orElse(null);
        if (effect != null) {
            return change(route, role, effect, others);
        }
        if (!route.reads() || !Subjects.namesSomething(route)) {
            return knock(route, role);
        }
        Caller.Answer mine = call(route, role, walker(role).own(), "");
        Caller.Answer theirs = call(route, role, others, "");
        return Cell.of(mine.isClosed() && theirs.isClosed(), mine.isGood(), theirs.isGood());
    }

    /** Only whether the door opens; for what reads, also whose things the answer shows. */
    private Cell knock(Route route, Role role) {
        String path = route.fill(variable -> Subjects.nobodys(route, variable));
        Caller.Answer answer =
                checked(route, role, walker(role).caller().call(route.method(), path, route.isInterface() ? "{}" : ""));
        if (answer.isClosed()) {
            return Cell.CLOSED;
        }
        boolean showsOwn = answer.body().contains(AccessWorld.OWN_MARK);
        boolean showsOthers = answer.body().contains(AccessWorld.OTHERS_MARK);
        return showsOwn && !showsOthers ? Cell.OWN : Cell.OPEN;
    }

    /** Whether a call that should change something does, to what is one's own and to what is not. */
    private Cell change(Route route, Role role, String body, Side others) {
        boolean[] closed = {false, false};
        boolean[] changed = {false, false};
        List<Side> sides = List.of(walker(role).own(), others);
        for (int index = 0; index < sides.size(); index++) {
            Side side = sides.get(index);
            String path = route.fill(variable -> thing(route, variable, side));
            String before = world.fingerprint();
            Caller.Answer answer =
                    checked(route, role, walker(role).caller().call(route.method(), path, filled(body, side)));
            closed[index] = answer.isClosed();
            changed[index] = !world.fingerprint().equals(before);
            if (closed[index] && changed[index]) {
                faults.add(route + " as " + role + ": told no, yet something changed");
            }
        }
        return Cell.of(closed[0] && closed[1], changed[0] && role != Role.ANONYMOUS, changed[1]);
    }

    private Caller.Answer call(Route route, Role role, Side side, String body) {
        String path = route.fill(variable -> thing(route, variable, side));
        return checked(route, role, walker(role).caller().call(route.method(), path, body));
    }

    private String thing(Route route, String variable, Side side) {
        return Subjects.kind(route, variable)
                .map(kind -> world.make(kind, side, port))
                .orElseGet(() -> Subjects.nobodys(route, variable));
    }

    private static String filled(String body, Side side) {
        return body.replace("{organisation}", side.organisation().toString())
                .replace("{seat}", side.role().code())
                .replace("{unique}", "i" + UUID.randomUUID());
    }

    /** Whoever calls and whatever they send, the application never fails. */
    private Caller.Answer checked(Route route, Role role, Caller.Answer answer) {
        if (answer.status() >= SERVER_ERROR
                && !ELSEWHERE.contains(answer.status())
                && !route.path().equals("/error")) {
            faults.add(route + " as " + role + ": " + answer.status() + " "
                    + answer.body().lines().limit(2).toList());
        }
        return answer;
    }
}
