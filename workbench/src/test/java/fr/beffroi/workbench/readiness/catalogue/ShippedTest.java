package fr.beffroi.workbench.readiness.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What is shipped fits together, says where it is from, and answers in both languages. */
class ShippedTest {
    private final Catalogue catalogue = Shipped.catalogue();

    @Test
    void thereAreEnoughRequirementsAndEachSaysWhereItIsFrom() {
        assertThat(catalogue.requirements().size()).isGreaterThanOrEqualTo(60);
        assertThat(catalogue.requirements().values()).allSatisfy(one -> {
            assertThat(one.factSource()).isNotEmpty();
            assertThat(one.name().fr()).isNotEmpty();
            assertThat(one.name().en()).isNotEmpty();
            assertThat(one.how().fr()).isNotEmpty();
            assertThat(one.how().en()).isNotEmpty();
        });
        assertThat(catalogue.sources().values())
                .allSatisfy(source -> assertThat(source.address()).startsWith("https://"));
    }

    /** A source that nothing names is no source. */
    @Test
    void everySourceIsUsed() {
        Set<String> used = new TreeSet<>();
        catalogue.requirements().values().forEach(one -> {
            used.add(one.factSource());
            used.add(one.costSource());
            used.add(one.weeksSource());
        });
        catalogue.checkpoints().values().forEach(one -> used.add(one.source()));
        assertThat(used).containsAll(catalogue.sources().keySet());
    }

    @Test
    void onlyFactsOfACompanyAreBeyondItsOwnSteps() {
        Set<String> beyond = new TreeSet<>();
        catalogue
                .profiles()
                .values()
                .forEach(profile -> profile.requires().stream()
                        .filter(code -> !catalogue.ways().isWithinReach(Set.of(), Set.of(code)))
                        .forEach(beyond::add));
        assertThat(beyond)
                .containsExactlyInAnyOrder("afci", "clean-standing", "clearance", "eu-control", "export-licence");
        assertThat(catalogue
                        .ways()
                        .isWithinReach(Set.of("eu-control", "clean-standing"), Set.of("clearance", "export-licence")))
                .isTrue();
    }

    /** The facts that FUNDING-RULES names: a clearance needs a sponsor, EN 9100 contains ISO 9001, one cyber diagnosis stands for another. */
    @Test
    void theKnownFactsAreInIt() {
        assertThat(catalogue.requirement("clearance").needs().toString()).contains("clearance-sponsor");
        assertThat(catalogue.ways().graph().isMet("iso-9001", Set.of("en-9100")))
                .isTrue();
        assertThat(catalogue.ways().graph().isMet("cyber-diagnosis", Set.of("regional-pass-cyber")))
                .isTrue();
        assertThat(catalogue.requirement("export-licence").needs().toString()).contains("afci");
    }

    /** Deeper questionnaires: on each subject between 15 and 25 points, each of them work on a step that somebody can take. */
    @Test
    void eachQuestionnaireHasItsPointsInBothLanguages() {
        assertThat(catalogue.questionnaires()).containsOnlyKeys("cyber", "quality", "performance");
        assertThat(catalogue.questionnaires().values()).allSatisfy(questionnaire -> {
            List<Checkpoint> points = catalogue.checkpoints(questionnaire);
            assertThat(points).hasSizeBetween(15, 25);
            assertThat(questionnaire.themes())
                    .allSatisfy(theme -> assertThat(points)
                            .filteredOn(point -> point.theme().equals(theme.code()))
                            .hasSizeBetween(2, 6));
            assertThat(points).allSatisfy(point -> {
                assertThat(point.code()).startsWith(questionnaire.code() + "-");
                assertThat(catalogue.requirement(point.step()).hasStep())
                        .as(point.step())
                        .isTrue();
                assertThat(point.answers()).hasSize(4);
                List<Words> words = new ArrayList<>(point.answers());
                words.addAll(List.of(point.text(), point.why(), point.todo()));
                assertThat(words).allSatisfy(one -> {
                    assertThat(one.fr()).isNotBlank();
                    assertThat(one.en()).isNotBlank();
                });
            });
            assertThat(points)
                    .filteredOn(point -> point.rank() == Checkpoint.FIRST)
                    .hasSizeBetween(4, points.size() / 2);
        });
        assertThat(catalogue.checkpoints()).hasSize(57);
    }

    /** Whoever has a barrier of these kinds is offered a questionnaire about it. */
    @Test
    void theBarriersOfTheThreeSubjectsAreLookedAt() {
        Set<String> lookedAt = new TreeSet<>();
        catalogue.checkpoints().values().forEach(point -> lookedAt.addAll(point.about()));
        assertThat(lookedAt)
                .contains(
                        "cyber-diagnosis",
                        "cyber-plan",
                        "iso-27001",
                        "nis2-duties",
                        "quality-system",
                        "iso-9001",
                        "en-9100",
                        "en-9110",
                        "iso-3834",
                        "first-article",
                        "product-traceability",
                        "metrology",
                        "capacity",
                        "order-tracking",
                        "skilled-operators");
    }
}
