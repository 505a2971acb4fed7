package fr.beffroi.workbench.readiness.diagnosis;

import fr.beffroi.workbench.readiness.catalogue.Catalogue;
import fr.beffroi.workbench.readiness.catalogue.Checkpoint;
import fr.beffroi.workbench.readiness.catalogue.Question;
import fr.beffroi.workbench.readiness.catalogue.Requirement;
import fr.beffroi.workbench.readiness.way.Range;
import fr.beffroi.workbench.readiness.way.Way;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says conversations and ways in the language of the page. */
public final class DiagnosisReader {
    private static final int CENTS = 100;
    private static final BigDecimal TWICE = BigDecimal.valueOf(2);

    private final Catalogue catalogue;
    private final List<Aids.Open> aids;

    /** Of a catalogue, with the programmes that are open. */
    public DiagnosisReader(Catalogue catalogue, List<Aids.Open> aids) {
        this.catalogue = catalogue;
        this.aids = aids;
    }

    DiagnosisReading read(
            Conversation conversation, String siret, @Nullable String company, Optional<Question> question) {
        List<DiagnosisReading.Stop> stops = conversation.barriers().stream()
                .map(barrier -> stop(barrier, conversation))
                .toList();
        int matter = Math.min(Barriers.MATTER, stops.size());
        return new DiagnosisReading(
                siret,
                company,
                conversation.profile().code(),
                conversation.profile().name().here(),
                conversation.answers(),
                question.map(one -> asked(one, conversation)).orElse(null),
                stops.subList(0, matter),
                stops.subList(matter, stops.size()),
                conversation.profile().requires().size(),
                conversation.met().stream().map(this::name).toList(),
                conversation.evidence().stream()
                        .map(one -> new DiagnosisReading.Known(name(one.code()), one.kind()))
                        .toList(),
                conversation.wholeWays().stream().map(this::path).toList(),
                offers(conversation.barriers()));
    }

    /** Only where one of its points is looked at for a barrier. */
    private List<DiagnosisReading.Offer> offers(List<Barrier> barriers) {
        return catalogue.questionnaires().values().stream()
                .map(questionnaire -> {
                    List<Checkpoint> points = catalogue.checkpoints(questionnaire);
                    return new DiagnosisReading.Offer(
                            questionnaire.code(),
                            questionnaire.name().here(),
                            questionnaire.about().here(),
                            points.size(),
                            barriers.stream()
                                    .map(Barrier::code)
                                    .filter(code -> points.stream()
                                            .anyMatch(point -> point.about().contains(code)))
                                    .map(this::name)
                                    .toList());
                })
                .filter(offer -> !offer.because().isEmpty())
                .toList();
    }

    private DiagnosisReading.Asked asked(Question question, Conversation conversation) {
        return new DiagnosisReading.Asked(
                question.code(),
                question.text().here(),
                question.why().here(),
                question.answers().stream().map(answer -> answer.text().here()).toList(),
                conversation.answers().size() + 1,
                NextQuestion.MOST);
    }

    private DiagnosisReading.Stop stop(Barrier barrier, Conversation conversation) {
        Requirement requirement = catalogue.requirement(barrier.code());
        Way cheapest = barrier.cheapest();
        var body = catalogue.bodies().get(requirement.body());
        return new DiagnosisReading.Stop(
                barrier.code(),
                requirement.name().here(),
                requirement.how().here(),
                body == null ? "" : body.name().here(),
                body == null ? "" : body.purpose().here(),
                cheapest == null
                        ? null
                        : BigDecimal.valueOf(barrier.twiceFewestWeeks()).divide(TWICE),
                conversation.missingFacts(barrier).stream().map(this::name).toList(),
                cheapest == null ? null : path(cheapest));
    }

    /** A way with its steps. */
    public DiagnosisReading.Path path(Way way) {
        return new DiagnosisReading.Path(
                euros(way.costCents().least()),
                euros(way.costCents().most()),
                way.weeks().least(),
                way.weeks().most(),
                way.steps().stream().map(this::taken).toList());
    }

    private DiagnosisReading.Taken taken(Way.Timed timed) {
        Requirement requirement = catalogue.requirement(timed.step().code());
        Range cost = timed.step().costCents();
        var body = catalogue.bodies().get(requirement.body());
        return new DiagnosisReading.Taken(
                requirement.code(),
                requirement.name().here(),
                body == null ? "" : body.name().here(),
                euros(cost.least()),
                euros(cost.most()),
                timed.start().least(),
                timed.start().most(),
                timed.end().least(),
                timed.end().most(),
                requirement.costSource().equals(Requirement.ESTIMATION)
                        || requirement.weeksSource().equals(Requirement.ESTIMATION),
                Aids.counting(aids, requirement.aidKind()));
    }

    /** The name of a requirement. */
    public String name(String code) {
        return catalogue.requirement(code).name().here();
    }

    /** Whole euros of cents, rounded up. */
    public static long euros(long cents) {
        return Math.ceilDiv(cents, CENTS);
    }
}
