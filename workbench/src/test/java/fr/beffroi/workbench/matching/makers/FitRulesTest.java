package fr.beffroi.workbench.matching.makers;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.workbench.demand.Firmness;
import fr.beffroi.workbench.demand.NeedShape;
import fr.beffroi.workbench.demand.PartSize;
import fr.beffroi.workbench.registry.Capability;
import fr.beffroi.workbench.registry.Credential;
import fr.beffroi.workbench.registry.MakerFacts;
import fr.beffroi.workbench.registry.Resource;
import fr.beffroi.workbench.registry.Siren;
import fr.beffroi.workbench.registry.Siret;
import fr.beffroi.workbench.registry.Site;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What makes a maker, what makes a near one, and what is only to be asked. */
class FitRulesTest {
    private static final LocalDate DAY = LocalDate.of(2027, 3, 1);
    private static final Siren COMPANY = Siren.fictive(7);
    private static final Trees TREES = new Trees(
            Map.of("milling", "machining", "milling-5", "milling", "milling-3", "milling", "machining", "separating"),
            Map.of("titanium", "metals", "steel", "metals"),
            Map.of("en-9100", List.of("iso-9001")));
    private static final FitRules RULES = new FitRules(
            TREES, new PartRules(TREES, text -> text.startsWith("titan") ? Set.of("titanium") : Set.of("steel")));

    private static NeedShape need(List<String> processes, PartSize size, List<String> credentials) {
        return new NeedShape(
                "Carter",
                null,
                processes,
                List.of("titane TA6V"),
                size,
                credentials,
                List.of(),
                "59",
                true,
                DAY,
                Firmness.ORDER);
    }

    private static Capability can(
            String process, List<String> materials, @Nullable Double length, @Nullable Double tolerance) {
        return new Capability(
                UUID.nameUUIDFromBytes((process + length).getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                COMPANY,
                null,
                process,
                process,
                materials,
                length,
                length,
                length,
                50.0,
                tolerance,
                null);
    }

    private static Credential holds(String kind, @Nullable LocalDate until) {
        return new Credential(
                UUID.randomUUID(), COMPANY, kind, kind, null, null, List.of(), null, until, "certificate", null);
    }

    private static Optional<Fit> judge(NeedShape need, List<Capability> can, List<Credential> holds) {
        return RULES.judge(need, new MakerFacts(COMPANY, can, holds, List.of(), List.of()), DAY);
    }

    private static final PartSize PART = new PartSize(300.0, 200.0, 100.0, 10.0, 0.02);

    @Test
    void whoMeetsAllIsAMaker() {
        Fit fit = judge(
                        need(List.of("milling-5"), PART, List.of("iso-9001")),
                        List.of(can("milling-5", List.of("titane"), 800.0, 0.01)),
                        List.of(holds("en-9100", DAY)))
                .orElseThrow();
        assertThat(fit.gaps()).isEmpty();
        assertThat(fit.covered()).containsExactly("milling-5");
        // EN 9100 holds ISO 9001, on its last day too; hours are not said and count half.
        assertThat(fit.score())
                .isEqualTo(100 * (40 + 15 + 10 + 10 + 15 + 2.5) / 95, org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void eachGapIsNamed() {
        Fit fit = judge(
                        need(List.of("milling-5"), PART, List.of("en-9100")),
                        List.of(can("milling-5", List.of("acier"), 250.0, 0.05)),
                        List.of(holds("en-9100", DAY.minusDays(1))))
                .orElseThrow();
        assertThat(fit.gaps())
                .extracting(Finding::key)
                .containsExactly("material.other", "size.small", "tolerance.wide", "credential.ends");
        assertThat(fit.isNearMaker()).as("four are too many").isFalse();
        assertThat(fit.covered()).isEmpty();
    }

    @Test
    void whatIsNotSaidIsNoGap() {
        Fit fit = judge(
                        need(List.of("milling-5"), PART, List.of()),
                        List.of(can("milling-5", List.of(), null, null)),
                        List.of())
                .orElseThrow();
        assertThat(fit.isMaker()).isTrue();
        assertThat(fit.findings())
                .extracting(Finding::key)
                .contains("material.unsaid", "size.unsaid", "tolerance.unsaid", "hours.unsaid");
    }

    @Test
    void theTreeTellsTheSameTheWiderAndTheNear() {
        NeedShape need = need(List.of("milling-5"), PartSize.UNKNOWN, List.of());
        assertThat(judge(need, List.of(can("milling", List.of(), null, null)), List.of())
                        .orElseThrow()
                        .gaps())
                .extracting(Finding::key)
                .containsExactly("process.wider");
        assertThat(judge(need, List.of(can("milling-3", List.of(), null, null)), List.of())
                        .orElseThrow()
                        .gaps())
                .extracting(Finding::key)
                .containsExactly("process.near");
        assertThat(judge(need, List.of(can("painting", List.of(), null, null)), List.of()))
                .isEmpty();
        assertThat(judge(
                                need(List.of("milling"), PartSize.UNKNOWN, List.of()),
                                List.of(can("milling-3", List.of(), null, null)),
                                List.of())
                        .orElseThrow()
                        .isMaker())
                .as("who mills on three axes mills")
                .isTrue();
    }

    @Test
    void freeHoursAndDistanceAreTold() {
        Siret siret = Siret.of(COMPANY, 1);
        Fit fit = RULES.judge(
                        need(List.of("milling"), PartSize.UNKNOWN, List.of()),
                        new MakerFacts(
                                COMPANY,
                                List.of(can("milling-5", List.of(), null, null)),
                                List.of(),
                                List.of(new Resource(
                                        UUID.randomUUID(),
                                        COMPANY,
                                        null,
                                        "Centre",
                                        "milling-5",
                                        List.of(
                                                new Resource.Hours(DAY.minusWeeks(9), 10, DAY.minusWeeks(10), "x"),
                                                new Resource.Hours(DAY.minusWeeks(1), 32, DAY.minusWeeks(2), "x")),
                                        null)),
                                List.of(new Site(siret, null, true, true, "Arras", "62", 50.29, 2.78))),
                        DAY)
                .orElseThrow();
        assertThat(fit.findings()).anySatisfy(one -> {
            assertThat(one.key()).isEqualTo("hours.free");
            assertThat(one.facts()).containsExactly(32.0, DAY.minusWeeks(2));
        });
        assertThat(fit.findings()).anySatisfy(one -> {
            assertThat(one.key()).isEqualTo("distance.km");
            assertThat((Double) one.facts().getFirst()).isBetween(20.0, 80.0);
        });
    }
}
