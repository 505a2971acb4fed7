package fr.beffroi.engine.explain.report;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.io.ModelFiles;
import fr.beffroi.engine.plan.PlanRequest;
import fr.beffroi.engine.plan.Planner;
import fr.beffroi.engine.plan.ProgressListener;
import fr.beffroi.engine.plan.RampUpPlan;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ReportFragmentsTest {
    private static final LoadedModel MODEL = ModelFiles.read(Path.of("../examples/first-steps/model.json"));
    private static final RampUpPlan PLAN = Planner.plan(MODEL, new PlanRequest(0.01, 30, 1), ProgressListener.SILENT);

    @Test
    void theWholeReportIsMadeOfTheFragments() {
        String report = ReportWriter.toHtml(MODEL.model(), PLAN, null);
        ReportFragments french = ReportFragments.of(MODEL.model(), PLAN, Locale.FRENCH);
        assertThat(report).contains(french.answer()).contains(french.figures());
        ReportFragments.SECTIONS.forEach(section -> assertThat(report).contains(french.section(section)));
    }

    @Test
    void sentencesArePlainTextInEitherLanguage() {
        assertThat(ReportFragments.of(MODEL.model(), PLAN, Locale.FRENCH).sayDecision())
                .contains("décision")
                .doesNotContain("<");
        assertThat(ReportFragments.of(MODEL.model(), PLAN, Locale.ENGLISH).sayDecision())
                .contains("decision")
                .doesNotContain("<");
    }

    @Test
    void bottlenecksCanBeLeftOut() {
        ReportFragments french = ReportFragments.of(MODEL.model(), PLAN, Locale.FRENCH);
        assertThat(french.answerWithoutBottleneck()).doesNotContain(french.sayBottleneck());
    }
}
