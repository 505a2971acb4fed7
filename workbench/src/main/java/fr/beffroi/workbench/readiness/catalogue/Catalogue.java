package fr.beffroi.workbench.readiness.catalogue;

import fr.beffroi.workbench.readiness.way.Graph;
import fr.beffroi.workbench.readiness.way.UnusableGraphException;
import fr.beffroi.workbench.readiness.way.Ways;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** All of it, fitting together. */
public final class Catalogue {
    private final Map<String, Requirement> requirements;
    private final Map<String, Profile> profiles;
    private final Map<String, Question> questions;
    private final Map<String, Questionnaire> questionnaires;
    private final Map<String, Checkpoint> checkpoints;
    private final Map<String, Body> bodies;
    private final Map<String, Source> sources;
    private final Ways ways;

    /**
     * @throws UnusableGraphException where steps go in a circle or a code names nothing
     * @throws UnusableEntryException where a profile, body, source or theme named is none, or a point cannot be asked
     */
    public Catalogue(
            Collection<Requirement> requirements,
            Collection<Profile> profiles,
            Collection<Question> questions,
            Collection<Questionnaire> questionnaires,
            Collection<Checkpoint> checkpoints,
            Collection<Body> bodies,
            Collection<Source> sources) {
        this.requirements = byCode(requirements, Requirement::code);
        this.profiles = byCode(profiles, Profile::code);
        this.questions = byCode(questions, Question::code);
        this.questionnaires = byCode(questionnaires, Questionnaire::code);
        this.checkpoints = byCode(checkpoints, Checkpoint::code);
        this.bodies = byCode(bodies, Body::code);
        this.sources = byCode(sources, Source::code);
        ways = new Ways(
                new Graph(requirements.stream().map(Requirement::forWays).toList()));
        requirements.forEach(this::check);
        profiles.forEach(profile -> {
            if (profile.requires().isEmpty()) {
                throw new UnusableEntryException("nothing", profile.code());
            }
            profile.requires().forEach(code -> require(this.requirements, "requirement", code));
        });
        questions.forEach(
                question -> question.about().forEach(code -> require(this.requirements, "requirement", code)));
        checkpoints.forEach(this::check);
    }

    private void check(Requirement requirement) {
        require(bodies, "body", requirement.body());
        checkSource(requirement.factSource());
        checkSource(requirement.costSource());
        checkSource(requirement.weeksSource());
    }

    private void checkSource(String source) {
        if (!source.equals(Requirement.ESTIMATION) && !isWrittenOut(source)) {
            require(sources, "source", source);
        }
    }

    private void check(Checkpoint checkpoint) {
        Questionnaire asking = questionnaires.get(checkpoint.questionnaire());
        if (asking == null || !asking.hasTheme(checkpoint.theme())) {
            throw new UnusableEntryException("theme", checkpoint.questionnaire() + " " + checkpoint.theme());
        }
        if (!checkpoint.isAskable()) {
            throw new UnusableEntryException("answer", String.valueOf(checkpoint.enough()));
        }
        checkpoint.about().forEach(code -> require(requirements, "requirement", code));
        checkSource(checkpoint.source());
    }

    /** An officer may write a source out, with its address, instead of naming a shipped one. */
    static boolean isWrittenOut(String source) {
        return source.contains("https://");
    }

    private static void require(Map<String, ?> known, String what, String code) {
        if (!known.containsKey(code)) {
            throw new UnusableEntryException(what, code);
        }
    }

    private static <T> Map<String, T> byCode(Collection<T> all, Function<T, String> code) {
        Map<String, T> byCode = new LinkedHashMap<>();
        all.forEach(one -> byCode.put(code.apply(one), one));
        return byCode;
    }

    /** By code, in the order of the families. */
    public Map<String, Requirement> requirements() {
        return requirements;
    }

    /** The requirement of a code that is known to be one. */
    public Requirement requirement(String code) {
        Requirement found = requirements.get(code);
        if (found == null) {
            throw new UnusableEntryException("requirement", code);
        }
        return found;
    }

    /** By code. */
    public Map<String, Profile> profiles() {
        return profiles;
    }

    /** By code, in the order they were written. */
    public Map<String, Question> questions() {
        return questions;
    }

    /** By code, in the order they were written. */
    public Map<String, Questionnaire> questionnaires() {
        return questionnaires;
    }

    /** What every questionnaire asks, by code, in the order it is asked. */
    public Map<String, Checkpoint> checkpoints() {
        return checkpoints;
    }

    /** The point of a code that is known to be one. */
    public Checkpoint checkpoint(String code) {
        Checkpoint found = checkpoints.get(code);
        if (found == null) {
            throw new UnusableEntryException("checkpoint", code);
        }
        return found;
    }

    /** The points of one questionnaire, in the order they are asked. */
    public List<Checkpoint> checkpoints(Questionnaire questionnaire) {
        return questionnaire.themes().stream()
                .flatMap(theme -> checkpoints.values().stream()
                        .filter(one -> one.questionnaire().equals(questionnaire.code())
                                && one.theme().equals(theme.code())))
                .toList();
    }

    /** By code. */
    public Map<String, Body> bodies() {
        return bodies;
    }

    /** By code. */
    public Map<String, Source> sources() {
        return sources;
    }

    /** The search for ways. */
    public Ways ways() {
        return ways;
    }

    /** The facts that a requirement waits for and no step brings, of somebody who has {@code held}. */
    public List<String> missingFacts(String code, Set<String> held) {
        Graph graph = ways.graph();
        return graph.around(code).stream()
                .filter(one -> !graph.isMet(one, held))
                .filter(one -> graph.meeting(one).stream()
                        .allMatch(other -> graph.findStep(other).isEmpty()))
                .toList();
    }
}
