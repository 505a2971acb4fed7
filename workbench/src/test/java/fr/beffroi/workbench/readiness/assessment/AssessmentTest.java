package fr.beffroi.workbench.readiness.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.workbench.readiness.catalogue.Catalogue;
import fr.beffroi.workbench.readiness.catalogue.Checkpoint;
import fr.beffroi.workbench.readiness.catalogue.Profile;
import fr.beffroi.workbench.readiness.catalogue.Question;
import fr.beffroi.workbench.readiness.catalogue.Questionnaire;
import fr.beffroi.workbench.readiness.catalogue.Shipped;
import fr.beffroi.workbench.readiness.diagnosis.Barriers;
import fr.beffroi.workbench.readiness.diagnosis.Conversation;
import fr.beffroi.workbench.readiness.diagnosis.KnownFacts;
import fr.beffroi.workbench.readiness.way.Way;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What answers to a questionnaire mean: what is lacking, what of it counts for the aim, what comes first. */
class AssessmentTest {
    private static final int WORLDS = 300;

    private final Catalogue catalogue = Shipped.catalogue();

    private Profile profile(String code) {
        return Objects.requireNonNull(catalogue.profiles().get(code));
    }

    private Questionnaire questionnaire(String code) {
        return Objects.requireNonNull(catalogue.questionnaires().get(code));
    }

    private Assessment assess(
            String questionnaire, Profile profile, Map<String, Integer> answers, Map<String, Integer> levels) {
        return new Assessment(
                catalogue,
                questionnaire(questionnaire),
                new Conversation(
                        catalogue,
                        profile,
                        new Barriers(catalogue.ways(), profile.requires()),
                        KnownFacts.NOTHING,
                        answers),
                levels);
    }

    private static List<String> codes(List<Checkpoint> points) {
        return points.stream().map(Checkpoint::code).toList();
    }

    @Test
    void whatIsLackingForTheAimComesFirstAndItsStepsAreTold() {
        Assessment one = assess(
                "cyber",
                profile("machined-parts"),
                Map.of("cyber", 0),
                Map.of(
                        "cyber-restore",
                        1,
                        "cyber-backups",
                        3,
                        "cyber-provider",
                        0,
                        "cyber-drawings",
                        0,
                        "cyber-owner",
                        2));
        assertThat(codes(one.gaps())).containsExactly("cyber-drawings", "cyber-restore", "cyber-provider");
        assertThat(one.gaps().stream().map(one::matters)).containsExactly(true, true, false);
        assertThat(one.findWay().orElseThrow().codes())
                .contains("cyber-basics", "secured-exchange")
                .doesNotContain("cyber-plan");
        assertThat(one.nothingLeft()).isEmpty();
    }

    /** An answer about oneself is no proof, and an open point is no gap. */
    @Test
    void answersMeetNoRequirementAndWhatIsOpenCountsNeitherWay() {
        Map<String, Integer> best = new LinkedHashMap<>();
        catalogue
                .checkpoints(questionnaire("cyber"))
                .forEach(point -> best.put(point.code(), point.answers().size() - 1));
        Assessment all = assess("cyber", profile("machined-parts"), Map.of("cyber", 0), best);
        assertThat(all.gaps()).isEmpty();
        assertThat(all.findWay()).isEmpty();
        assertThat(all.conversation().barriers())
                .anySatisfy(barrier -> assertThat(barrier.code()).isEqualTo("cyber-diagnosis"));
        assertThat(all.nothingLeft())
                .containsExactlyInAnyOrder("cyber-plan", "cyber-basics", "secured-exchange", "continuity-plan");
        best.remove("cyber-restore");
        Assessment open = assess("cyber", profile("machined-parts"), Map.of("cyber", 0), best);
        assertThat(open.gaps()).isEmpty();
        assertThat(open.nothingLeft()).doesNotContain("cyber-basics");
        assertThat(assess("cyber", profile("machined-parts"), Map.of(), Map.of())
                        .gaps())
                .isEmpty();
    }

    /** Who says ISO 27001 and has no restored backup is told that this was taken as met. */
    @Test
    void aGapInWhatCountsAsMetIsMarkedAndNeedsNoStep() {
        Assessment one = assess("cyber", profile("machined-parts"), Map.of("cyber", 4), Map.of("cyber-restore", 0));
        assertThat(one.gaps()).singleElement().satisfies(gap -> {
            assertThat(one.matters(gap)).isTrue();
            assertThat(one.isTakenAsMet(gap)).isTrue();
        });
        assertThat(one.findWay()).isEmpty();
    }

    @Test
    void levelsThatAreNoneArePassedOver() {
        assertThat(assess(
                                "cyber",
                                profile("machined-parts"),
                                Map.of(),
                                Map.of("cyber-restore", 7, "quality-lot", 0, "nothing", 1, "cyber-logs", -1))
                        .levels())
                .isEmpty();
    }

    /** On random answers: against what one reads off the list by hand. */
    @Test
    void gapsAndTheirOrderAreThoseOfAPlainReading() {
        Random random = new Random(23);
        int gaps = 0;
        int mattering = 0;
        for (int world = 0; world < WORLDS; world++) {
            Questionnaire asked =
                    List.copyOf(catalogue.questionnaires().values()).get(random.nextInt(3));
            List<Profile> profiles = List.copyOf(catalogue.profiles().values());
            Profile profile = profiles.get(random.nextInt(profiles.size()));
            Map<String, Integer> answers = new LinkedHashMap<>();
            for (Question question : catalogue.questions().values()) {
                if (random.nextBoolean()) {
                    answers.put(
                            question.code(), random.nextInt(question.answers().size()));
                }
            }
            Map<String, Integer> levels = new LinkedHashMap<>();
            for (Checkpoint point : catalogue.checkpoints(asked)) {
                if (random.nextInt(4) > 0) {
                    levels.put(point.code(), random.nextInt(point.answers().size()));
                }
            }
            Assessment one = assess(asked.code(), profile, answers, levels);
            Set<String> wanted = wanted(one.conversation());
            List<String> expected = new ArrayList<>();
            for (boolean matters : new boolean[] {true, false}) {
                for (int rank = Checkpoint.FIRST; rank <= Checkpoint.LAST; rank++) {
                    for (int shortfall = 3; shortfall > 0; shortfall--) {
                        for (Checkpoint point : catalogue.checkpoints(asked)) {
                            Integer level = levels.get(point.code());
                            if (level != null
                                    && point.enough() - level == shortfall
                                    && point.rank() == rank
                                    && point.about().stream().anyMatch(wanted::contains) == matters) {
                                expected.add(point.code());
                                mattering += matters ? 1 : 0;
                            }
                        }
                    }
                }
            }
            assertThat(codes(one.gaps())).as("world " + world).isEqualTo(expected);
            gaps += expected.size();
            theWayMeetsWhatIsLacking(one);
        }
        assertThat(mattering).isBetween(gaps / 10, gaps * 9 / 10);
    }

    /** What is aimed at, what that cannot do without, and the cheapest way's steps: found by walking. */
    private Set<String> wanted(Conversation conversation) {
        Set<String> wanted = new TreeSet<>();
        List<String> open = new ArrayList<>(conversation.profile().requires());
        while (!open.isEmpty()) {
            String code = open.removeLast();
            var requirement = catalogue.requirement(code);
            if (wanted.add(code) && requirement.hasStep()) {
                requirement.needs().stream().filter(group -> group.size() == 1).forEach(open::addAll);
            }
        }
        if (!conversation.wholeWays().isEmpty()) {
            wanted.addAll(conversation.wholeWays().getFirst().codes());
        }
        return wanted;
    }

    private void theWayMeetsWhatIsLacking(Assessment one) {
        Set<String> held =
                new TreeSet<>(catalogue.ways().graph().proven(one.conversation().held()));
        Set<String> before = new TreeSet<>(held);
        one.findWay().map(Way::codes).ifPresent(held::addAll);
        assertThat(held)
                .as("the steps themselves, not what is accepted in their place")
                .containsAll(one.gaps().stream()
                        .filter(one::matters)
                        .filter(point -> !one.isTakenAsMet(point))
                        .map(Checkpoint::step)
                        .filter(step -> catalogue.ways().isWithinReach(before, List.of(step)))
                        .toList());
        assertThat(one.gaps().stream()
                        .filter(one::matters)
                        .map(Checkpoint::step)
                        .toList())
                .allMatch(step -> catalogue.ways().graph().isMet(step, held)
                        || !catalogue.ways().isWithinReach(before, List.of(step)));
    }
}
