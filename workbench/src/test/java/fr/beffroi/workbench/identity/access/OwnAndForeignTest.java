package fr.beffroi.workbench.identity.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.workbench.harness.Caller;
import fr.beffroi.workbench.harness.WorkbenchTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What stands behind the doors, called over HTTP: each page without variables answers each role as the table of docs/acces.md says, and where
 * the table says {@code sienne}, nobody gets anything of another organisation's.
 */
@WorkbenchTest
class OwnAndForeignTest {
    private static final List<String> ROLES =
            List.of("anonymous", "administrator", "officer", "company-member", "buyer", "auditor");
    private static final int FIRST_ERROR = 400;

    /**
     * For a path that the table calls {@code sienne}: one that is there, but somebody else's. Where none is given, one that is nobody's is
     * tried.
     */
    private static final Map<String, String> FOREIGN = Map.of();

    @LocalServerPort
    int port;

    @Test
    void pagesAnswerEachRoleAsTheTableSays() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (int column = 0; column < ROLES.size(); column++) {
            Caller caller = Caller.of(port, ROLES.get(column));
            for (Map.Entry<String, List<String>> row :
                    AccessTable.read(AccessTableTest.TABLE).entrySet()) {
                String path = row.getKey().substring(0, row.getKey().lastIndexOf(' '));
                boolean open = !row.getValue().get(column).equals("non");
                if (row.getKey().endsWith(" GET") && !path.contains("{") && caller.isLetIn("GET", path) != open) {
                    wrong.add(ROLES.get(column) + " GET " + path + ": the table says "
                            + row.getValue().get(column));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void nobodyReachesWhatIsAnothers() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (int column = 0; column < ROLES.size(); column++) {
            Caller caller = Caller.of(port, ROLES.get(column));
            for (Map.Entry<String, List<String>> row :
                    AccessTable.read(AccessTableTest.TABLE).entrySet()) {
                String path = row.getKey().substring(0, row.getKey().lastIndexOf(' '));
                String method = row.getKey().substring(row.getKey().lastIndexOf(' ') + 1);
                if (row.getValue().get(column).equals("sienne") && path.contains("{")) {
                    String foreign = FOREIGN.getOrDefault(
                            path, path.replaceAll("\\{[^}]*}", UUID.randomUUID().toString()));
                    int status = caller.status(method, foreign);
                    if (status < FIRST_ERROR) {
                        wrong.add(ROLES.get(column) + " " + method + " " + foreign + " answered " + status);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }
}
