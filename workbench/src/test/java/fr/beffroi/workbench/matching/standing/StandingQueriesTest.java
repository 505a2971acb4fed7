package fr.beffroi.workbench.matching.standing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.workbench.matching.lots.CompanyFacts;
import fr.beffroi.workbench.matching.lots.LotFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StandingQueriesTest {
    private static final LotFacts GEARS = lot("gears", "Pignons pour treuils", "42141000", "FRE11", 90_000d);
    private static final LotFacts NIGHT = lot("night", "Night vision goggles", "35000000", "FR101", null);
    private static final LotFacts SOUP = lot("soup", "Potages pour la cantine", "55500000", "FRE11", 20_000d);

    @Test
    void whoDoesAKindOfWhatIsWantedIsFoundAndWhoDoesAnotherIsNot() {
        assertThat(found(profile("cutter", Set.of("gear-cutting"), List.of(), List.of(), null, null)))
                .containsExactly("gears");
        assertThat(found(profile("machinist", Set.of("machining"), List.of(), List.of(), null, null)))
                .as("a lathe may be wanted beside the cutting: one step wider")
                .containsExactly("gears");
        assertThat(found(profile("weaver", Set.of("technical-weaving"), List.of(), List.of(), null, null)))
                .isEmpty();
    }

    @Test
    void wordsFindTheirSynonymsInOtherLanguagesAndAllWordsOfAnyOtherPhrase() {
        assertThat(found(profile("optician", Set.of(), List.of("vision nocturne"), List.of(), null, null)))
                .containsExactly("night");
        assertThat(found(profile("cook", Set.of(), List.of("potage cantine"), List.of(), null, null)))
                .containsExactly("soup");
        assertThat(found(profile("waiter", Set.of(), List.of("potage bistrot"), List.of(), null, null)))
                .isEmpty();
    }

    @Test
    void placesAndValuesLimitButWhatIsNotSaidSuits() {
        assertThat(found(profile(
                        "north", Set.of("gear-cutting"), List.of("vision nocturne"), List.of("FRE"), null, null)))
                .containsExactly("gears");
        assertThat(found(profile(
                        "large", Set.of("gear-cutting"), List.of("vision nocturne"), List.of(), 100_000L, null)))
                .containsExactly("night");
        assertThat(found(profile("small", Set.of("gear-cutting"), List.of(), List.of(), null, 90_000L)))
                .containsExactly("gears");
    }

    @Test
    void profilesThatAskTheSameAreFoundTogetherAndWhoSaysNothingFindsNothing() {
        List<String> pairs = new ArrayList<>();
        try (StandingQueries queries = new StandingQueries(List.of(
                profile("a", Set.of("gear-cutting"), List.of(), List.of(), null, null),
                profile("b", Set.of("gear-cutting"), List.of(), List.of(), null, null),
                profile("silent", Set.of(), List.of(" "), List.of(), null, null)))) {
            queries.match(
                    List.of(GEARS, SOUP),
                    (lot, profile) -> pairs.add(lot.id() + profile.company().key()));
            queries.match(List.of(), (lot, profile) -> pairs.add("none"));
        }
        assertThat(pairs).containsExactlyInAnyOrder("gearsa", "gearsb");
    }

    private static List<String> found(Profile profile) {
        List<String> lots = new ArrayList<>();
        try (StandingQueries queries = new StandingQueries(List.of(profile))) {
            queries.match(List.of(GEARS, NIGHT, SOUP), (lot, company) -> lots.add(lot.id()));
        }
        return lots;
    }

    private static Profile profile(
            String key,
            Set<String> processes,
            List<String> phrases,
            List<String> places,
            @Nullable Long least,
            @Nullable Long most) {
        return new Profile(
                new CompanyFacts(key, processes, null, Set.of(), Set.of(), Set.of(), null, List.of(), List.of()),
                phrases,
                places,
                least,
                most);
    }

    private static LotFacts lot(String id, String text, String cpv, String nuts, @Nullable Double euros) {
        return LotFacts.of(id, text, List.of(cpv), List.of(nuts), euros, "", null);
    }
}
