package fr.beffroi.engine.explain.bottleneck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.beffroi.engine.explain.TinyChain;
import fr.beffroi.engine.plan.Bottleneck;
import fr.beffroi.engine.plan.Deadline;
import fr.beffroi.engine.plan.network.LeverPlan;
import fr.beffroi.engine.plan.network.Network;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Worked out by hand: see {@link TinyChain}. */
class PhysicalBottlenecksTest {
    private static final List<Integer> ALL_WEEKS =
            IntStream.range(0, TinyChain.WEEKS).boxed().toList();

    private static final Deadline PLENTY = new Deadline(600, () -> false);

    private final TinyChain chain = new TinyChain();

    @Test
    void anHourMoreSavesAUnitAWeekUpToTheTarget() {
        chain.benchHours = 10;
        assertThat(find()).hasSize(1);
        expect(find().getFirst(), Bottleneck.Kind.RESOURCE, "bench", ALL_WEEKS, 36, 10, 360);
    }

    @Test
    void thePriceHoldsUntilTheNextLimitTakesOver() {
        chain.benchHours = 10;
        chain.bulbsPerWeek = 13;
        assertThat(find()).hasSize(1);
        expect(find().getFirst(), Bottleneck.Kind.RESOURCE, "bench", ALL_WEEKS, 36, 3, 108);
    }

    @Test
    void ofTwoEqualLimitsNeitherAloneHoldsBack() {
        chain.benchHours = 10;
        chain.bulbsPerWeek = 10;
        assertThat(find()).isEmpty();
    }

    @Test
    void aSupplyIsALimit() {
        chain.bulbsPerWeek = 15;
        chain.benchHours = 18;
        expect(find().getFirst(), Bottleneck.Kind.SOURCE, "bulbs", ALL_WEEKS, 36, 3, 108);
    }

    @Test
    void aSourceThatIsNotQualifiedHoldsBackWhatItWouldGive() {
        chain.bulbsPerWeek = 15;
        chain.secondBulbsPerWeek = 2;
        List<Bottleneck> found = find();
        assertThat(found).extracting(Bottleneck::id).containsExactly("bulbs", "more-bulbs");
        expect(found.get(1), Bottleneck.Kind.SOURCE, "more-bulbs", ALL_WEEKS, 36, 2, 72);
    }

    @Test
    void aRouteThatIsNotQualifiedHoldsBackAllItCouldMake() {
        chain.benchQualified = false;
        chain.benchHours = 12;
        assertThat(find()).hasSize(1);
        expect(find().getFirst(), Bottleneck.Kind.ROUTE, "assemble", ALL_WEEKS, 36, 12, 432);
    }

    @Test
    void leversStayAsDecidedAndMoveTheWeeks() {
        chain.benchHours = 10;
        chain.benchLeverHours = 30;
        Network network = new Network(chain.model());
        // 10 a week for four weeks, then 40: 40 late after week 3, 20 after week 4, none after week 5.
        double backlog = 10 + 20 + 30 + 40 + 20;
        Bottleneck bench = PhysicalBottlenecks.find(network, new LeverPlan(new int[] {4}), backlog, 20, PLENTY)
                .list()
                .getFirst();
        // One more in each of weeks 0 to 4 saves 1 + 2 + 3 + 4 + 5 while week 4 cannot catch up with all.
        expect(bench, Bottleneck.Kind.RESOURCE, "bench", List.of(0, 1, 2, 3, 4), 15, 4, 120);
    }

    @Test
    void aPlanInTimeHasNone() {
        assertThat(find()).isEmpty();
    }

    @Test
    void withoutTimeThereIsNone() {
        chain.benchHours = 10;
        assertThat(PhysicalBottlenecks.find(
                        new Network(chain.model()), LeverPlan.nothing(0), 360, 20, new Deadline(60, () -> true)))
                .isEqualTo(new FoundBottlenecks(List.of(), false));
    }

    private List<Bottleneck> find() {
        return PhysicalBottlenecks.find(new Network(chain.model()), LeverPlan.nothing(0), 1e6, 20, PLENTY)
                .list();
    }

    private static void expect(
            Bottleneck found,
            Bottleneck.Kind kind,
            String id,
            List<Integer> weeks,
            double price,
            double upTo,
            double removed) {
        assertThat(found.kind()).isEqualTo(kind);
        assertThat(found.id()).isEqualTo(id);
        assertThat(found.weeks()).isEqualTo(weeks);
        assertThat(found.price()).isEqualTo(price, within(1e-4));
        assertThat(found.priceHoldsUpTo()).isEqualTo(upTo, within(1e-4));
        assertThat(found.backlogSavedIfRemoved()).isEqualTo(removed, within(1e-3));
    }
}
