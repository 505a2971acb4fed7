package fr.beffroi.workbench.readiness.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.workbench.harness.Visitor;
import fr.beffroi.workbench.readiness.catalogue.Catalogue;
import fr.beffroi.workbench.readiness.catalogue.Profile;
import fr.beffroi.workbench.readiness.catalogue.Question;
import fr.beffroi.workbench.readiness.catalogue.Shipped;
import fr.beffroi.workbench.readiness.catalogue.Words;
import fr.beffroi.workbench.readiness.way.RandomGraphs;
import fr.beffroi.workbench.readiness.way.Ways;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A question is asked exactly where some answer to it, with some answers to the others, changes what matters. */
class NextQuestionTest {
    private static final int MOST_QUESTIONS = 12;
    private static final int WORLDS = Visitor.SLOW ? 400 : 150;
    /** The least and the most in every answer, and so many at random; more of them in the long run. */
    private static final int WAYS = Visitor.SLOW ? 12 : 4;

    private final Map<String, Barriers> shared = new LinkedHashMap<>();
    private static final Words NO_WORDS = new Words("", "");

    @Test
    void aQuestionMattersExactlyWhereTryingAllAnswersSaysSo() {
        Random random = new Random(7);
        RandomGraphs graphs = new RandomGraphs(11);
        int matter = 0;
        int asked = 0;
        for (int world = 0; world < WORLDS; world++) {
            RandomGraphs.Case one = graphs.draw(10);
            Barriers barriers = new Barriers(new Ways(one.graph()), List.copyOf(one.required()));
            List<Question> questions = questions(one, random);
            NextQuestion next = new NextQuestion(barriers, questions);
            for (Question question : questions) {
                boolean plain = plain(barriers, question, questions, one.held());
                assertThat(next.matters(question, one.held(), questions))
                        .as("world " + world + ", question " + question.code())
                        .isEqualTo(plain);
                matter += plain ? 1 : 0;
                asked++;
            }
        }
        assertThat(matter).isBetween(asked / 10, asked * 9 / 10);
    }

    private static List<Question> questions(RandomGraphs.Case one, Random random) {
        List<String> codes = new ArrayList<>(one.graph().codes());
        List<Question> questions = new ArrayList<>();
        for (int number = 0; number < 4; number++) {
            List<Question.Answer> answers = new ArrayList<>(List.of(new Question.Answer(NO_WORDS, List.of())));
            for (int more = random.nextInt(2); more >= 0; more--) {
                answers.add(new Question.Answer(NO_WORDS, List.of(codes.get(random.nextInt(codes.size())))));
            }
            questions.add(new Question("q" + number, NO_WORDS, NO_WORDS, answers));
        }
        return questions;
    }

    private static boolean plain(Barriers barriers, Question question, List<Question> all, Set<String> held) {
        List<Set<String>> worlds = new ArrayList<>(List.of(held));
        for (Question other : all) {
            if (!other.equals(question)) {
                worlds = worlds.stream()
                        .flatMap(world -> other.numbers().stream().map(answer -> with(world, other.holding(answer))))
                        .collect(Collectors.toCollection(ArrayList::new));
            }
        }
        return worlds.stream()
                .anyMatch(world -> question.numbers().stream()
                                .map(answer -> seen(barriers, with(world, question.holding(answer))))
                                .distinct()
                                .count()
                        > 1);
    }

    private static Set<String> with(Set<String> held, Set<String> more) {
        Set<String> both = new TreeSet<>(held);
        both.addAll(more);
        return both;
    }

    private static Set<String> seen(Barriers barriers, Set<String> held) {
        return barriers.heaviest(held).stream().map(Barrier::seen).collect(Collectors.toSet());
    }

    /** Whatever a company answers, at whatever it aims. */
    @Test
    void nobodyIsAskedMoreThanTwelveQuestions() {
        Catalogue catalogue = Shipped.catalogue();
        Random random = new Random(3);
        for (Profile profile : catalogue.profiles().values()) {
            for (int way = 0; way < WAYS; way++) {
                int kind = way;
                int asked = conversation(
                        catalogue,
                        profile,
                        question -> kind == 0
                                ? 0
                                : kind == 1
                                        ? question.answers().size() - 1
                                        : random.nextInt(question.answers().size()));
                assertThat(asked).as(profile.code() + ", way " + way).isBetween(1, MOST_QUESTIONS);
            }
        }
    }

    private int conversation(Catalogue catalogue, Profile profile, ToIntFunction<Question> answers) {
        Map<String, Integer> given = new LinkedHashMap<>();
        Optional<Question> question = next(catalogue, profile, given);
        while (question.isPresent()) {
            given.put(question.get().code(), answers.applyAsInt(question.get()));
            question = next(catalogue, profile, given);
        }
        return given.size();
    }

    private Optional<Question> next(Catalogue catalogue, Profile profile, Map<String, Integer> given) {
        Barriers barriers =
                shared.computeIfAbsent(profile.code(), code -> new Barriers(catalogue.ways(), profile.requires()));
        return new Conversation(catalogue, profile, barriers, KnownFacts.NOTHING, given).nextQuestion();
    }

    /** Who is insolvent is not asked whether they are cleared: a clearance would prove that they are not. */
    @Test
    void whatContradictsAnAnswerIsNotAsked() {
        Catalogue catalogue = Shipped.catalogue();
        Profile cyber = Objects.requireNonNull(catalogue.profiles().get("cyber-service"));
        assertThat(next(catalogue, cyber, Map.of("standing", 2)).map(Question::code))
                .isPresent();
        Map<String, Integer> given = new LinkedHashMap<>(Map.of("standing", 0));
        List<String> asked = new ArrayList<>();
        Optional<Question> question = next(catalogue, cyber, given);
        while (question.isPresent()) {
            asked.add(question.get().code());
            given.put(question.get().code(), 0);
            question = next(catalogue, cyber, given);
        }
        assertThat(asked).doesNotContain("clearance", "afci").isNotEmpty();
    }
}
