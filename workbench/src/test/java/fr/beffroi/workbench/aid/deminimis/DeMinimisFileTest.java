package fr.beffroi.workbench.aid.deminimis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.beffroi.workbench.aid.deminimis.file.DeMinimisQuestion;
import fr.beffroi.workbench.aid.deminimis.file.FaultyFileException;
import fr.beffroi.workbench.aid.deminimis.file.HistoryReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A question in a file: read whole or refused with everything that is wrong. */
class DeMinimisFileTest {
    private static final Path EXAMPLE = Path.of("..", "docs", "guide", "de-minimis-exemple.json");

    @TempDir
    private Path folder;

    @Test
    void theExampleHasToWait() throws Exception {
        DeMinimisQuestion question = HistoryReader.read(EXAMPLE);
        DeMinimis deMinimis = new DeMinimis(question.history());
        assertThat(deMinimis.standing(question.siren(), question.day()).roomCents())
                .isEqualTo(19_999_50);
        assertThat(deMinimis.findEarliestDay(question.siren(), question.cents(), question.day()))
                .contains(LocalDate.of(2027, 3, 11));
    }

    @Test
    void allFaultsAreToldAtOnceWithTheirPlace() throws Exception {
        assertThat(faults("""
                {"company": "000000019", "amountEuros": 1.005, "day": "2026-13-01", "colour": 1,
                 "aids": [{"id": "a", "siren": "000000018", "grantedOn": "2025-01-01", "amountEuros": -1, "regulation": "2023/9"}],
                 "links": [{"parent": "123456789", "child": "000000018", "kind": "majority", "from": "2025-01-01", "until": "2025-01-01"}],
                 "splits": [{"on": "2025-01-01", "company": "000000018", "shares": {"000000018": 0.5}}]}
                """))
                .containsExactly(
                        "colour unknownField",
                        "company siren",
                        "amountEuros euros",
                        "day day",
                        "aids[0].amountEuros euros",
                        "aids[0].regulation oneOf",
                        "links[0].parent siren",
                        "links[0].kind oneOf",
                        "links[0].until after",
                        "splits[0].shares sharesAreOne");
    }

    @Test
    void nobodyActsAfterTheirEnd() throws Exception {
        assertThat(faults("""
                {"company": "000000026", "amountEuros": 1, "day": "2026-12-01",
                 "aids": [{"id": "a", "siren": "000000026", "grantedOn": "2026-07-01", "amountEuros": 1, "regulation": "2023/2831"}],
                 "links": [{"parent": "000000034", "child": "000000026", "kind": "majority-votes", "from": "2026-08-01"}],
                 "mergers": [{"on": "2026-07-01", "absorbed": "000000026", "into": "000000018"},
                             {"on": "2026-09-01", "absorbed": "000000034", "into": "000000026"}]}
                """))
                .containsExactly(
                        "company ended", "aids a ended", "mergers, splits ended", "links 000000034 → 000000026 ended");
    }

    @Test
    void aDayWithoutRulesIsRefused() throws Exception {
        assertThat(faults("{\"company\": \"000000018\", \"amountEuros\": 1, \"day\": \"2031-01-01\"}"))
                .containsExactly("day dayWithRules");
    }

    @Test
    void whatIsNoJsonIsRefused() throws Exception {
        assertThat(faults("{\"company\": ")).containsExactly(" json");
        assertThat(faults("{\"day\": \"2026-12-01\", \"day\": \"2026-12-02\"}")).containsExactly(" json");
        assertThat(faults("[]")).contains(" object");
    }

    private List<String> faults(String content) throws IOException {
        Path file = folder.resolve("question.json");
        Files.writeString(file, content);
        FaultyFileException refused = catchThrowableOfType(FaultyFileException.class, () -> HistoryReader.read(file));
        return refused.faults().stream()
                .map(fault -> fault.place() + " " + fault.expected())
                .toList();
    }
}
