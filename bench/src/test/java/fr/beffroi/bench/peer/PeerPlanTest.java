package fr.beffroi.bench.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.beffroi.engine.plan.RampUpPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeerPlanTest {
    private final FixedModel fixed = TinyModel.withoutLevers();
    private final PeerWeek calendar = new PeerWeek(fixed.network().model.start());

    @TempDir
    private Path folder;

    @Test
    void theBestPlanIsReadCountedAndFoundRight() throws IOException {
        RampUpPlan plan = read(bestLines());

        Count count = Count.of(fixed.network(), plan);
        assertThat(count.onTime()).isEqualTo(TinyModel.ON_TIME, within(1e-9));
        assertThat(count.backlog()).isEqualTo(TinyModel.BACKLOG, within(1e-9));
        assertThat(Rightness.of(fixed, plan).violations()).isEmpty();
    }

    @Test
    void moreHoursThanThereAreAreFound() throws IOException {
        List<String> lines = bestLines();
        lines.add(operation("launch R", 2, 0.5));
        lines.add(operation("order O", 2, 1));

        Rightness rightness = Rightness.of(fixed, read(lines));

        assertThat(rightness.isRight()).isFalse();
        assertThat(rightness.violations())
                .extracting(violation -> violation.rule())
                .containsExactly("capacity");
    }

    @Test
    void partsThatAreNotThereAreFound() throws IOException {
        List<String> lines = bestLines();
        lines.removeIf(line -> line.endsWith("order O"));

        assertThat(Rightness.of(fixed, read(lines)).violations())
                .extracting(violation -> violation.rule())
                .contains("stock");
    }

    @Test
    void whatStartsInAWeekBelongsToThatWeek() {
        assertThat(calendar.of(LocalDateTime.parse("2027-01-10T23:59:59"))).isZero();
        assertThat(calendar.of(LocalDateTime.parse("2027-01-11T00:00:00"))).isEqualTo(1);
        assertThat(calendar.of(LocalDateTime.parse("2027-01-03T23:59:59"))).isEqualTo(-1);
    }

    @Test
    void anUnfinishedOrUnknownPlanIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("plan.tsv"), operation("launch R", 0, 1) + "\n");
        assertThatThrownBy(() -> PeerPlan.read(fixed, file)).hasMessageContaining("did not finish");

        Files.writeString(file, operation("launch X", 0, 1) + "\ndone\n");
        assertThatThrownBy(() -> PeerPlan.read(fixed, file)).hasMessageContaining("launch X");
    }

    private List<String> bestLines() {
        List<String> lines = new ArrayList<>();
        lines.add(delivery(0, 4));
        for (int week = 0; week < 5; week++) {
            lines.add(operation("order O", week, 8));
            lines.add(operation("launch R", week, 4));
            lines.add(delivery(week + 1, 3.2));
        }
        return lines;
    }

    private String operation(String name, int week, double units) {
        return "operation\t%s\t%s\t%s\t%s".formatted(calendar.textOf(week), calendar.textOf(week + 1), units, name);
    }

    private String delivery(int week, double units) {
        return "delivery\t%s\t%s\t%s\tP in week %d"
                .formatted(calendar.textOf(week), calendar.textOf(week), units, week);
    }

    private RampUpPlan read(List<String> lines) throws IOException {
        Path file = Files.writeString(folder.resolve("plan.tsv"), String.join("\n", lines) + "\ndone\n");
        return FixedPlan.of(fixed, PeerPlan.read(fixed, file), "test", 1, 60);
    }
}
