package fr.beffroi.workbench.readiness.assessment;

import fr.beffroi.workbench.readiness.catalogue.Catalogue;
import fr.beffroi.workbench.readiness.catalogue.Checkpoint;
import fr.beffroi.workbench.readiness.catalogue.Questionnaire;
import fr.beffroi.workbench.readiness.catalogue.Words;
import fr.beffroi.workbench.readiness.diagnosis.Aids;
import fr.beffroi.workbench.readiness.diagnosis.DiagnosisReader;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says assessments in the language of the page. */
final class AssessmentReader {
    private final Assessment assessment;
    private final DiagnosisReader steps;

    AssessmentReader(Catalogue catalogue, List<Aids.Open> aids, Assessment assessment) {
        this.assessment = assessment;
        steps = new DiagnosisReader(catalogue, aids);
    }

    AssessmentReading read(String siret, @Nullable String company) {
        Questionnaire questionnaire = assessment.questionnaire();
        var profile = assessment.conversation().profile();
        return new AssessmentReading(
                siret,
                company,
                profile.code(),
                profile.name().here(),
                assessment.conversation().answers(),
                questionnaire.code(),
                questionnaire.name().here(),
                questionnaire.about().here(),
                assessment.levels(),
                questionnaire.themes().stream().map(this::theme).toList(),
                assessment.gaps().stream().map(this::gap).toList(),
                assessment.findWay().map(steps::path).orElse(null),
                assessment.nothingLeft().stream().map(steps::name).toList());
    }

    private AssessmentReading.Theme theme(Questionnaire.Theme theme) {
        List<Checkpoint> points = assessment.points().stream()
                .filter(point -> point.theme().equals(theme.code()))
                .toList();
        int reached = (int) points.stream().filter(assessment::isEnough).count();
        int answered = (int)
                points.stream().filter(point -> assessment.level(point) != null).count();
        return new AssessmentReading.Theme(
                theme.code(),
                theme.name().here(),
                points.stream().map(this::point).toList(),
                reached,
                answered - reached);
    }

    private AssessmentReading.Point point(Checkpoint point) {
        return new AssessmentReading.Point(
                point.code(),
                point.text().here(),
                point.why().here(),
                point.answers().stream().map(Words::here).toList(),
                assessment.level(point),
                point.enough());
    }

    private AssessmentReading.Gap gap(Checkpoint point) {
        int level = Objects.requireNonNull(assessment.level(point), "a gap was answered");
        return new AssessmentReading.Gap(
                point.code(),
                point.text().here(),
                point.why().here(),
                point.answers().get(level).here(),
                point.answers().get(point.enough()).here(),
                point.todo().here(),
                point.step(),
                steps.name(point.step()),
                point.rank(),
                assessment.matters(point),
                assessment.isTakenAsMet(point));
    }
}
