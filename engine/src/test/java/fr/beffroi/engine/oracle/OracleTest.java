package fr.beffroi.engine.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.beffroi.engine.model.Budget;
import fr.beffroi.engine.model.Company;
import fr.beffroi.engine.model.Effect;
import fr.beffroi.engine.model.Item;
import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.model.LeverKind;
import fr.beffroi.engine.model.Programme;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.model.Resource;
import fr.beffroi.engine.model.ResourceUse;
import fr.beffroi.engine.model.Route;
import fr.beffroi.engine.model.Site;
import fr.beffroi.engine.model.StepProfile;
import fr.beffroi.engine.model.Target;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The oracle against sums done by hand: one machine of 10 hours for 15 units a week, four weeks long. */
class OracleTest {
    private static final Offset<Double> EXACT = within(1e-6);

    @Test
    void lacksFiveMoreUnitsEachWeekWithoutLevers() {
        OracleAnswer answer = Oracle.solve(workshop(List.of(), List.of(), 0));

        assertThat(answer.backlog()).isEqualTo(5 + 10 + 15 + 20, EXACT);
        assertThat(answer.stockValue()).isEqualTo(0, EXACT);
    }

    @Test
    void startsTheShiftAtOnceAndPaysOnlyWhatTheCompanyCannot() {
        RampUpModel model = workshop(List.of(shift("L0", 1)), List.of(programme(0.5, 0)), 900);

        OracleAnswer answer = Oracle.solve(model);

        assertThat(answer.backlog()).isEqualTo(4 * 5, EXACT);
        // 1000 € and 100 € in each of the three weeks it is active.
        assertThat(answer.publicEuros()).isEqualTo(1300 - 900, EXACT);
        assertThat(answer.privateEuros()).isEqualTo(900, within(1e-3));
        assertThat(answer.leverPlans()).containsExactly(Map.of("L0", 0));
    }

    @Test
    void grantsAtLeastTheMinimum() {
        RampUpModel model = workshop(List.of(shift("L0", 1)), List.of(programme(0.5, 500)), 900);

        assertThat(Oracle.solve(model).publicEuros()).isEqualTo(500, EXACT);
    }

    @Test
    void waitsUntilTheCompanyCanPayWhereNobodyHelps() {
        RampUpModel model = workshop(List.of(shift("L0", 1)), List.of(), 1150);

        OracleAnswer answer = Oracle.solve(model);

        assertThat(answer.leverPlans()).containsExactly(Map.of("L0", 2));
        assertThat(answer.backlog()).isEqualTo(5 + 10 + 15 + 15, EXACT);
    }

    @Test
    void refusesWhatTheRulesForbid() {
        RampUpModel model = workshop(List.of(shift("L0", 1)), List.of(programme(0.5, 700)), 900);

        assertThat(Oracle.evaluate(model, Map.of("L0", 0)))
                .as("a minimum above half of the cost")
                .isEmpty();
        assertThat(Oracle.evaluate(model, Map.of("L0", 3)))
                .as("active only in week 4")
                .isEmpty();
        assertThat(Oracle.evaluate(model, Map.of())).isPresent();
    }

    @Test
    void keepsALeverThatIsRequiredActiveFirst() {
        Lever second = withRequires(shift("L1", 0), List.of("L0"));
        RampUpModel model = workshop(List.of(shift("L0", 1), second), List.of(), 10_000);

        assertThat(Oracle.evaluate(model, Map.of("L0", 0, "L1", 0))).isEmpty();
        assertThat(Oracle.evaluate(model, Map.of("L1", 1))).isEmpty();
        assertThat(Oracle.evaluate(model, Map.of("L0", 0, "L1", 1))
                        .orElseThrow()
                        .backlog())
                .as("5 late in week 0, 20 hours from week 1 on")
                .isEqualTo(5, EXACT);
    }

    private static Lever shift(String id, int delayWeeks) {
        return new Lever(
                id,
                id,
                "C",
                LeverKind.SHIFT,
                1000,
                100,
                delayWeeks,
                0,
                3,
                List.of(),
                List.of(),
                List.of(new Effect.AddHours("R", 5)),
                List.of("pass"),
                1);
    }

    private static Lever withRequires(Lever lever, List<String> requires) {
        return new Lever(
                lever.id(),
                lever.name(),
                lever.company(),
                lever.kind(),
                lever.costEuros(),
                lever.costPerWeekEuros(),
                lever.delayWeeks(),
                lever.earliestWeek(),
                lever.latestWeek(),
                requires,
                lever.excludes(),
                lever.effects(),
                lever.eligible(),
                lever.maxPublicShare());
    }

    private static Programme programme(double intensity, double minimumGrantEuros) {
        return new Programme(
                "pass", "pass", 5000, null, intensity, Double.POSITIVE_INFINITY, minimumGrantEuros, false, 0, 3);
    }

    private static RampUpModel workshop(List<Lever> levers, List<Programme> programmes, double selfFinancingEuros) {
        return new RampUpModel(
                "workshop",
                LocalDate.of(2027, 1, 4),
                4,
                "EUR",
                List.of(new Item("I", "item", "u", 0, 1)),
                List.of(),
                List.of(new Company("C", "company", selfFinancingEuros, 0, null)),
                List.of(new Site("S", "C", "site", null, null)),
                List.of(new Resource("R", "S", "machine", StepProfile.constant(10))),
                List.of(new Route("P", "I", "S", List.of(new ResourceUse("R", 1)), 1, 0, true, null)),
                List.of(),
                levers,
                programmes,
                List.of(new Target("I", 1, StepProfile.constant(15))),
                new Budget(null, Budget.DE_MINIMIS_CEILING_EUROS),
                null);
    }
}
