package fr.beffroi.engine.explain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.engine.explain.frontier.FrontierListener;
import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.model.Budget;
import fr.beffroi.engine.model.Programme;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.plan.Bottleneck;
import fr.beffroi.engine.plan.BudgetPoint;
import fr.beffroi.engine.plan.PlanRequest;
import fr.beffroi.engine.plan.Planner;
import fr.beffroi.engine.plan.ProgressListener;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.verify.PlanVerifier;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bench is too slow; a shift of 1 500 € would help; the maker has 1 000 €, and the budget of 300 € does not bring the rest. */
class ExplainerTest {
    private final LoadedModel loaded = LoadedModel.of(model());

    private static RampUpModel model() {
        TinyChain chain = new TinyChain();
        chain.benchHours = 10;
        chain.benchLeverHours = 30;
        chain.benchLeverCost = 1500;
        chain.eligible = List.of("pass");
        Programme pass = new Programme(
                "pass", "pass", 5000, null, 0.5, Double.POSITIVE_INFINITY, 0, false, 0, TinyChain.WEEKS - 1);
        return chain.model().withMoney(List.of(pass), new Budget(300.0, Budget.DE_MINIMIS_CEILING_EUROS));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aPlanSaysWhatHoldsItBackAndWhatTheNextEuroBrings(int threads) {
        PlanRequest request = new PlanRequest(0, 60, threads);
        RampUpPlan plan = Explainer.explain(loaded, plan(request), request, 3, FrontierListener.SILENT);
        assertThat(plan.explanationsComplete()).isTrue();
        assertThat(plan.bottlenecks()).extracting(Bottleneck::id).containsExactlyInAnyOrder("bench", "maker", "public");
        assertThat(plan.bottlenecks())
                .extracting(Bottleneck::backlogSavedIfRemoved)
                .isSortedAccordingTo((one, other) -> Double.compare(other, one));
        assertThat(plan.nextEuro()).extracting(BudgetPoint::budgetEuros).containsExactly(0.0, 250.0, 300.0, 500.0);
        assertThat(plan.nextEuro().getLast().levers()).containsExactly("shift");
        assertThat(PlanVerifier.verify(loaded, plan)).isEmpty();
    }

    @Test
    void stoppedAtOnceItClaimsNothingButThePlan() {
        RampUpPlan bare = plan(new PlanRequest(0, 60, 2));
        PlanRequest stopped = new PlanRequest(0, 60, 2, () -> true);
        RampUpPlan plan = Explainer.explain(loaded, bare, stopped, 3, FrontierListener.SILENT);
        assertThat(plan.explanationsComplete()).isFalse();
        assertThat(plan.bottlenecks()).isEmpty();
        assertThat(plan.nextEuro()).extracting(BudgetPoint::budgetEuros).contains(300.0);
        assertThat(PlanVerifier.verify(loaded, plan)).isEmpty();
    }

    private RampUpPlan plan(PlanRequest request) {
        return Planner.plan(loaded, request, ProgressListener.SILENT);
    }
}
