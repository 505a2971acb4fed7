package fr.beffroi.workbench.demand.need;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.workbench.demand.Firmness;
import fr.beffroi.workbench.demand.NeedShape;
import fr.beffroi.workbench.demand.PartSize;
import fr.beffroi.workbench.demand.Quantity;
import fr.beffroi.workbench.harness.WorkbenchTest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** What is hidden of an anonymous need cannot be read off what is shown: whatever lies in the same brackets shows the same bytes. */
@WorkbenchTest
class CoarseShapeTest {
    private static final double[] EDGES = {0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000};
    private static final double[] COUNTS = {0.5, 1, 5, 10, 50, 100, 500, 1000};

    @Autowired
    private CoarseShape coarse;

    /** The brackets two needs share: drawn first, so that only what lies within them differs. */
    private record Brackets(int[] sizes, int count, int quarter, boolean region, int firmness) {
        static Brackets of(Random random) {
            int[] sizes = random.ints(5, 1, EDGES.length).toArray();
            return new Brackets(
                    sizes,
                    1 + random.nextInt(COUNTS.length - 1),
                    random.nextInt(12),
                    random.nextBoolean(),
                    random.nextInt(3));
        }
    }

    private static double within(double[] edges, int bracket, Random random) {
        double share = 0.001 + 0.998 * random.nextDouble();
        return random.nextInt(4) == 0
                ? edges[bracket]
                : edges[bracket - 1] + share * (edges[bracket] - edges[bracket - 1]);
    }

    private static NeedShape shape(Brackets brackets, Random random) {
        List<String> processes = new ArrayList<>(List.of("turning", "milling-5-axis", "anodising"));
        Collections.shuffle(processes, random);
        List<String> materials = new ArrayList<>(
                random.nextBoolean()
                        ? List.of("titane TA6V", "aluminium 7075")
                        : List.of("alu : aluminium 2024", "Titane", "alliage maison zz" + random.nextInt()));
        Collections.shuffle(materials, random);
        LocalDate quarter = LocalDate.of(2027, 1, 1).plusMonths(3L * brackets.quarter());
        LocalDate day = quarter.plusDays(random.nextInt(90));
        List<Quantity> steps = new ArrayList<>();
        // The first eleven Mondays are in the quarter.
        LocalDate monday =
                quarter.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)).plusWeeks(random.nextInt(11));
        double most = within(COUNTS, brackets.count(), random);
        steps.add(new Quantity(monday, most));
        for (int i = 1; i <= random.nextInt(4); i++) {
            steps.add(new Quantity(monday.plusWeeks(i), most * random.nextDouble()));
        }
        double[] sizes = new double[5];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = within(EDGES, brackets.sizes()[i], random);
        }
        String department = brackets.region()
                ? List.of("02", "59", "60", "62", "80").get(random.nextInt(5))
                : List.of("13", "75", "31").get(random.nextInt(3));
        return new NeedShape(
                "Titre " + random.nextInt(),
                "Mots " + random.nextInt(),
                processes,
                materials,
                new PartSize(sizes[0], sizes[1], sizes[2], sizes[3], sizes[4]),
                List.of("en-9100"),
                steps,
                department,
                brackets.region(),
                day,
                Firmness.values()[brackets.firmness()]);
    }

    @Test
    void whatDiffersWithinItsBracketsLooksTheSame() {
        for (int seed = 0; seed < 500; seed++) {
            Brackets brackets = Brackets.of(new Random(seed));
            NeedShape one = shape(brackets, new Random(seed * 2L + 100_000));
            NeedShape other = shape(brackets, new Random(seed * 2L + 100_001));
            assertThat(one).as("seed " + seed).isNotEqualTo(other);
            assertThat(JsonMapper.shared().writeValueAsString(coarse.of(other, false)))
                    .as("seed " + seed)
                    .isEqualTo(JsonMapper.shared().writeValueAsString(coarse.of(one, false)));
        }
    }

    @Test
    void nobodyIsKeptAwayByRounding() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            NeedShape exact = shape(Brackets.of(random), random);
            NeedShape shown = coarse.of(exact, false);
            // A tolerance is no finer than the true one, a quantity no less.
            assertThat(shown.size().toleranceMm())
                    .as("seed " + seed)
                    .isGreaterThanOrEqualTo(exact.size().toleranceMm());
            assertThat(shown.size().lengthMm())
                    .as("seed " + seed)
                    .isGreaterThanOrEqualTo(exact.size().lengthMm());
            assertThat(shown.mostPerWeek()).as("seed " + seed).isGreaterThanOrEqualTo(exact.mostPerWeek());
            assertThat(shown.neededFrom()).as("seed " + seed).isBeforeOrEqualTo(exact.neededFrom());
            assertThat(shown.department()).isNull();
            assertThat(shown.title()).isNull();
            assertThat(coarse.of(exact, true).title()).isEqualTo(exact.title());
        }
    }
}
