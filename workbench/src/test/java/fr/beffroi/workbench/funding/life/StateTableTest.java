package fr.beffroi.workbench.funding.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The table of states in {@code docs/funding-states.md} is what the code does. What was found lies in {@code target/funding-states.md}, to be
 * put into the docs.
 */
class StateTableTest {
    private static final Path WRITTEN = Path.of("..", "docs", "funding-states.md");
    private static final Path FOUND = Path.of("target", "funding-states.md");
    private static final Actor COMPANY = new Actor(new UUID(0, 1), Party.COMPANY);
    private static final Actor OFFICER = new Actor(new UUID(0, 2), Party.TASK_FORCE);
    private static final UUID OTHER = new UUID(0, 3);
    private static final Grant GRANT = new Grant(300, "D1", Samples.DAY, Samples.DAY, false);

    /** One of each state, in the order of a life; the sums are such that every step that can be taken is. */
    private static final List<FileState> STATES = List.of(
            new FileState.Draft(),
            new FileState.Submitted(Samples.DAY),
            new FileState.Incomplete(Samples.DAY),
            new FileState.Complete(Samples.DAY),
            new FileState.Examined(Samples.DAY),
            new FileState.Proposed(Samples.DAY, 300, OTHER),
            new FileState.ToDecide(Samples.DAY, 300),
            new FileState.Granted(GRANT),
            new FileState.Refused("D1"),
            new FileState.Enforceable(GRANT),
            new FileState.AgreementSent(GRANT),
            new FileState.Signed(GRANT),
            new FileState.Running(GRANT, 150),
            new FileState.PaymentAsked(GRANT, 150, 150),
            new FileState.PaymentChecked(GRANT, 150, 150, 150, OTHER),
            new FileState.PaymentOrdered(GRANT, 150, 150, 2026),
            new FileState.Closed(GRANT, 150),
            new FileState.Withdrawn(),
            new FileState.Lapsed(150),
            new FileState.Recovering(150, 151, 0, "D2"),
            new FileState.Recovered(150, 150));

    @Test
    void theDocsSayWhatTheCodeDoes() throws IOException {
        Properties words = words();
        String table = STATES.stream().map(state -> lines(state, words)).collect(Collectors.joining());
        Files.writeString(FOUND, table);
        assertThat(Files.readString(WRITTEN)).contains(table);
    }

    @Test
    void everyStateAndStepHasItsWords() throws IOException {
        assertThat(STATES)
                .extracting(Object::getClass)
                .extracting(Class::getSimpleName)
                .containsExactlyInAnyOrder(Arrays.stream(FileState.class.getPermittedSubclasses())
                        .map(Class::getSimpleName)
                        .toArray(String[]::new));
        TreeSet<String> needed = new TreeSet<>();
        STATES.forEach(state -> needed.add("file.state." + state.code()));
        Samples.steps(1, Samples.DAY, true, "D1").forEach(step -> needed.add("file.step." + step.code()));
        assertThat(words().stringPropertyNames()).containsAll(needed);
    }

    private static String lines(FileState state, Properties words) {
        String name = word(words, "state", state.code());
        String ball = word(words, "party", state.ball().code());
        List<String> lines = Samples.steps(150, Samples.DAY, true, "D2").stream()
                .flatMap(step -> line(state, step, words).stream())
                .map(line -> "| " + name + " | " + ball + " | " + line + " |\n")
                .toList();
        return lines.isEmpty() ? "| " + name + " | " + ball + " | – | – | – | – |\n" : String.join("", lines);
    }

    private static List<String> line(FileState state, Step step, Properties words) {
        Actor actor = step.party() == Party.COMPANY ? COMPANY : OFFICER;
        if (!(Life.after(state, step, actor) instanceof Outcome.Moved moved)) {
            return List.of();
        }
        String money = moved.moves().stream()
                .map(move -> words.getProperty("ledger.movement." + move.kind().code()))
                .collect(Collectors.joining(", "));
        return List.of(String.join(
                " | ",
                word(words, "step", step.code()),
                word(words, "party", step.party().code()),
                word(words, "state", moved.state().code()),
                money.isEmpty() ? "–" : money));
    }

    private static String word(Properties words, String kind, String code) {
        return words.getProperty("file." + kind + "." + code).replace("’", "'");
    }

    private static Properties words() throws IOException {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/messages/funding-life.properties"))) {
            words.load(reader);
        }
        return words;
    }
}
