package fr.beffroi.workbench.identity.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import fr.beffroi.workbench.harness.DemoViewers;
import fr.beffroi.workbench.harness.WorkbenchTest;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Walks every route as every role, and compares with the table of docs/acces.md. A cell is {@code oui} (open), {@code non} (closed) or
 * {@code sienne}: open, but for their own organisation only, which {@link OwnAndForeignTest} tries out.
 */
@WorkbenchTest
class AccessTableTest {
    static final Path TABLE = Path.of("..", "docs", "acces.md");
    private static final Path AS_IT_IS = Path.of("target", "acces.md");

    /** The roles in the table's order. */
    private static final List<String> ROLES =
            List.of("anonymous", "administrator", "officer", "company-member", "buyer", "auditor");

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    DemoViewers viewers;

    @Test
    void everyRouteIsOpenToWhomTheTableSays() throws IOException {
        TreeMap<String, List<String>> written = AccessTable.read(TABLE);
        TreeMap<String, List<String>> real = walk();
        List<String> differences = new ArrayList<>();
        real.forEach((route, cells) -> {
            List<String> row = written.get(route);
            if (row == null) {
                differences.add("add     " + AccessTable.row(route, cells));
            } else if (!opens(row).equals(opens(cells))) {
                differences.add("change  " + AccessTable.row(route, row) + "\n    to      " + AccessTable.row(route, cells));
            }
        });
        written.keySet().stream()
                .filter(route -> !real.containsKey(route))
                .forEach(route -> differences.add("remove  " + AccessTable.row(route, Objects.requireNonNull(written.get(route)))));
        if (!differences.isEmpty()) {
            AccessTable.write(TABLE, AS_IT_IS, merge(real, written));
            fail("docs/acces.md does not say what the application does. If the application is right, from the repository's folder:\n"
                    + "    cp workbench/target/acces.md docs/acces.md\n  and read the change. The rows:\n    "
                    + String.join("\n    ", differences));
        }
    }

    @Test
    void theAuditorReadsAllAndWritesNothingButTheirOwnAccount() {
        List<String> writing = new ArrayList<>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((info, method) -> {
            AllowedTo allowed = AllowedToInterceptor.find(method);
            boolean named = allowed != null && List.of(allowed.value()).contains(Role.AUDITOR);
            for (String path : info.getPatternValues()) {
                boolean own = path.startsWith("/compte") || path.startsWith("/api/account");
                if (named && !own && !onlyReads(info.getMethodsCondition().getMethods())) {
                    writing.add(info.getMethodsCondition().getMethods() + " " + path);
                }
            }
        });
        assertThat(writing).as("routes by which the auditor would write").isEmpty();
    }

    private static boolean onlyReads(Set<RequestMethod> methods) {
        return !methods.isEmpty() && Set.of(RequestMethod.GET, RequestMethod.HEAD).containsAll(methods);
    }

    /** What the door says to each role, on every route; nothing behind the door is called. */
    private TreeMap<String, List<String>> walk() {
        TreeMap<String, List<String>> table = new TreeMap<>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((info, method) -> {
            List<String> cells = ROLES.stream()
                    .map(role -> isOpen(method, role) ? "oui" : "non")
                    .toList();
            routes(info).forEach(route -> table.put(route, cells));
        });
        return table;
    }

    private static Stream<String> routes(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        Stream<String> names = methods.isEmpty() ? Stream.of("tous") : methods.stream().map(RequestMethod::name);
        return names.flatMap(name -> info.getPatternValues().stream().map(path -> path + " " + name));
    }

    private boolean isOpen(HandlerMethod method, String role) {
        return Viewers.callAs(viewers.viewer(role), () -> {
            try {
                return new AllowedToInterceptor()
                        .preHandle(new MockHttpServletRequest(), new MockHttpServletResponse(), method);
            } catch (AccessDeniedException e) {
                return false;
            }
        });
    }

    private static List<String> opens(List<String> cells) {
        return cells.stream().map(cell -> cell.equals("non") ? "non" : "oui").toList();
    }

    /** The real table, where open keeping the {@code sienne} that somebody wrote. */
    private static TreeMap<String, List<String>> merge(
            TreeMap<String, List<String>> real, TreeMap<String, List<String>> written) {
        TreeMap<String, List<String>> merged = new TreeMap<>();
        real.forEach((route, cells) -> {
            List<String> before = written.getOrDefault(route, cells);
            List<String> row = new ArrayList<>();
            for (int column = 0; column < cells.size(); column++) {
                boolean own = before.get(column).equals("sienne") && cells.get(column).equals("oui");
                row.add(own ? "sienne" : cells.get(column));
            }
            merged.put(route, row);
        });
        return merged;
    }
}
