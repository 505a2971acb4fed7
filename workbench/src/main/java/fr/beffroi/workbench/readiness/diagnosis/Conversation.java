package fr.beffroi.workbench.readiness.diagnosis;

import fr.beffroi.workbench.readiness.catalogue.Catalogue;
import fr.beffroi.workbench.readiness.catalogue.Profile;
import fr.beffroi.workbench.readiness.catalogue.Question;
import fr.beffroi.workbench.readiness.way.Way;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is known, what was answered, and what follows from both. For one request, not for several threads. */
public final class Conversation {
    private final Catalogue catalogue;
    private final Profile profile;
    private final KnownFacts known;
    private final Map<String, Integer> answers;
    private final Barriers barriers;
    private final Set<String> held;

    /**
     * @param barriers of the profile; several conversations may share them
     * @param answers the number of the answer by code of the question, in the order they were given; those that are none are passed over
     */
    public Conversation(
            Catalogue catalogue, Profile profile, Barriers barriers, KnownFacts known, Map<String, Integer> answers) {
        this.catalogue = catalogue;
        this.profile = profile;
        this.known = known;
        this.answers = answers.entrySet().stream()
                .filter(answer -> isAnswer(catalogue.questions().get(answer.getKey()), answer.getValue()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
        this.barriers = barriers;
        held = new TreeSet<>(known.codes());
        this.answers.forEach((code, number) -> held.addAll(question(code).holding(number)));
        held.removeAll(known.lacking());
    }

    private static boolean isAnswer(@Nullable Question question, int number) {
        return question != null && number >= 0 && number < question.answers().size();
    }

    private Question question(String code) {
        return Objects.requireNonNull(catalogue.questions().get(code));
    }

    /** What is aimed at. */
    public Profile profile() {
        return profile;
    }

    /** What is held, by what is known and what was answered. */
    public Set<String> held() {
        return Collections.unmodifiableSet(held);
    }

    /** The answers that count. */
    public Map<String, Integer> answers() {
        return answers;
    }

    /** The next question worth asking; empty where no answer could change what matters, or enough were asked. */
    public Optional<Question> nextQuestion() {
        return new NextQuestion(barriers, catalogue.questions().values()).find(held, denied(), answers.keySet());
    }

    /** What is known, or was answered, not to be held. */
    public Set<String> denied() {
        Set<String> denied = new TreeSet<>(known.lacking());
        answers.forEach((code, number) -> {
            Set<String> not = question(code).about();
            not.removeAll(question(code).holding(number));
            denied.addAll(not);
        });
        denied.removeAll(held);
        return denied;
    }

    /** Every barrier, the heaviest first. */
    public List<Barrier> barriers() {
        return barriers.all(held);
    }

    /** What is required and met. */
    public List<String> met() {
        return barriers.met(held);
    }

    /** How each requirement met is known to be, where it is known by itself. */
    public List<Evidence> evidence() {
        List<Evidence> all = new ArrayList<>(known.held());
        Set<String> named = new HashSet<>(known.codes());
        answers.forEach((code, number) -> question(code).holding(number).stream()
                .filter(named::add)
                .forEach(one -> all.add(new Evidence(one, Evidence.Kind.ANSWERED))));
        return all;
    }

    /** All ways worth a choice past everything that steps lead past, the cheapest first. */
    public List<Way> wholeWays() {
        List<String> within = withinReach();
        return within.isEmpty()
                ? List.of()
                : catalogue.ways().frontier(catalogue.ways().graph().proven(held), within);
    }

    /** The barriers that steps lead past. */
    private List<String> withinReach() {
        return barriers().stream()
                .filter(Barrier::isWithinReach)
                .map(Barrier::code)
                .toList();
    }

    /** Everything that what is aimed at cannot do without, and the steps of the cheapest way to it. */
    public Set<String> wanted() {
        Set<String> wanted = catalogue.ways().graph().proven(Set.copyOf(profile.requires()));
        catalogue
                .ways()
                .findCheapest(catalogue.ways().graph().proven(held), withinReach())
                .ifPresent(way -> wanted.addAll(way.codes()));
        return wanted;
    }

    /** What an unreachable barrier waits for: facts that no step brings, of those it needs. */
    public List<String> missingFacts(Barrier barrier) {
        return catalogue.missingFacts(barrier.code(), held);
    }
}
