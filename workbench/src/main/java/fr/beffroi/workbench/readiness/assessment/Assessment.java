package fr.beffroi.workbench.readiness.assessment;

import fr.beffroi.workbench.readiness.catalogue.Catalogue;
import fr.beffroi.workbench.readiness.catalogue.Checkpoint;
import fr.beffroi.workbench.readiness.catalogue.Questionnaire;
import fr.beffroi.workbench.readiness.catalogue.Requirement;
import fr.beffroi.workbench.readiness.diagnosis.Conversation;
import fr.beffroi.workbench.readiness.way.Graph;
import fr.beffroi.workbench.readiness.way.Way;
import fr.beffroi.workbench.readiness.way.Ways;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What answers to a questionnaire mean for a company and for what it aims at. A point that was not answered is neither met nor lacking. Answers about
 * oneself are no proof: they never make a requirement met, they say what its step has left to do.
 */
public final class Assessment {
    private final Catalogue catalogue;
    private final Questionnaire questionnaire;
    private final Conversation conversation;
    private final List<Checkpoint> points;
    private final Map<String, Integer> levels;
    private final Set<String> wanted;
    private final Set<String> held;

    /**
     * @param conversation what is known of the company, and what it aims at
     * @param levels number of the answer by code of the point; those that are none are passed over
     */
    public Assessment(
            Catalogue catalogue, Questionnaire questionnaire, Conversation conversation, Map<String, Integer> levels) {
        this.catalogue = catalogue;
        this.questionnaire = questionnaire;
        this.conversation = conversation;
        points = catalogue.checkpoints(questionnaire);
        this.levels = new LinkedHashMap<>();
        points.forEach(point -> {
            Integer level = levels.get(point.code());
            if (level != null && point.isAnswer(level)) {
                this.levels.put(point.code(), level);
            }
        });
        wanted = conversation.wanted();
        held = catalogue.ways().graph().proven(conversation.held());
    }

    /** What was asked. */
    public Questionnaire questionnaire() {
        return questionnaire;
    }

    /** What is known of the company. */
    public Conversation conversation() {
        return conversation;
    }

    /** All points, in the order they are asked. */
    public List<Checkpoint> points() {
        return points;
    }

    /** The answers that count, in the order of the points. */
    public Map<String, Integer> levels() {
        return levels;
    }

    /** Those answered that have not come far enough: first what counts for the aim, of that what comes first, of that what has come least far. */
    public List<Checkpoint> gaps() {
        return points.stream()
                .filter(this::isLacking)
                .sorted(Comparator.comparing((Checkpoint point) -> !matters(point))
                        .thenComparingInt(Checkpoint::rank)
                        .thenComparingInt(point -> -shortfall(point)))
                .toList();
    }

    /** Whether it was answered, and is enough. */
    public boolean isEnough(Checkpoint point) {
        Integer level = levels.get(point.code());
        return level != null && level >= point.enough();
    }

    private boolean isLacking(Checkpoint point) {
        return levels.containsKey(point.code()) && !isEnough(point);
    }

    private int shortfall(Checkpoint point) {
        return point.enough() - levels.getOrDefault(point.code(), 0);
    }

    /** Whether somebody looks at it for what the company aims at, or for a step of the cheapest way there. */
    public boolean matters(Checkpoint point) {
        return point.about().stream().anyMatch(wanted::contains);
    }

    /** Whether the requirement whose work it is counts as met, by the register or an answer. */
    public boolean isTakenAsMet(Checkpoint point) {
        return catalogue.ways().graph().isMet(point.step(), held);
    }

    /**
     * The steps that the gaps that matter are a part of, with the cheapest way to what comes before them; empty where there is no step to take. The steps
     * themselves: what would be accepted in their place is no work on these gaps.
     */
    public Optional<Way> findWay() {
        Set<String> steps = gaps().stream()
                .filter(this::matters)
                .filter(point -> !isTakenAsMet(point))
                .map(Checkpoint::step)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        Ways ways = new Ways(new Graph(catalogue.requirements().values().stream()
                .map(Requirement::forWays)
                .map(one -> steps.contains(one.code()) ? new Graph.Requirement(one.code(), Set.of(), one.step()) : one)
                .toList()));
        steps.removeIf(step -> !ways.isWithinReach(held, List.of(step)));
        return ways.findCheapest(held, steps).filter(way -> !way.steps().isEmpty());
    }

    /** Requirements that are not yet met, and of whose step no point is lacking or unanswered. */
    public List<String> nothingLeft() {
        return points.stream()
                .filter(point -> !isTakenAsMet(point))
                .map(Checkpoint::step)
                .distinct()
                .filter(step -> points.stream()
                        .filter(point -> point.step().equals(step))
                        .allMatch(this::isEnough))
                .toList();
    }

    /** The answer to a point; null where there is none. */
    public @Nullable Integer level(Checkpoint point) {
        return levels.get(point.code());
    }
}
