package fr.beffroi.workbench.readiness.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

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
}
