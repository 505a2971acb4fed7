package fr.beffroi.workbench.aid.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.workbench.aid.rule.AidRequest;
import fr.beffroi.workbench.aid.rule.CompanyFacts;
import fr.beffroi.workbench.aid.rule.CostKind;
import fr.beffroi.workbench.aid.rule.CostLine;
import fr.beffroi.workbench.aid.rule.CostRule;
import fr.beffroi.workbench.aid.rule.GateRule;
import fr.beffroi.workbench.aid.rule.LegalBasis;
import fr.beffroi.workbench.aid.rule.LimitRule;
import fr.beffroi.workbench.aid.rule.Purpose;
import fr.beffroi.workbench.aid.rule.SizeClass;
import fr.beffroi.workbench.aid.rule.SumRule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A programme is kept as it was written, and what is no programme is refused with its place. */
class ProgrammeJsonTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    private static final ProgrammeBody BODY = new ProgrammeBody(
            "Essai",
            DAY,
            DAY.plusYears(1),
            List.of(
                    new Tranche("tout", LegalBasis.DE_MINIMIS, null, new AidForm.Grant(), EveryRule.list()),
                    new Tranche(
                            "avance",
                            LegalBasis.EXEMPTION_ART_17,
                            "SA.111728",
                            new AidForm.RepayableAdvance(
                                    24, 36, new BigDecimal("0.0243"), DAY, new BigDecimal("0.0100")),
                            List.of(new LimitRule.AtMost(20_000_00)))),
            List.of(new Condition(Condition.Kind.KEEP_JOBS, 5, Condition.Clawback.PRO_RATA)),
            List.of("Devis"),
            List.of("Demande"),
            List.of("État"),
            List.of(),
            List.of(new Example(
                    "un atelier de 30 personnes", "avance", request(Purpose.EXTENSION), 20_000_00, List.of())));

    private static AidRequest request(Purpose purpose) {
        return new AidRequest(
                new CompanyFacts("000000018", SizeClass.SMALL, Set.of("32"), false, false, null, 500_000_00),
                List.of(new CostLine("tour", CostKind.MACHINE, purpose, 150_000_00, null, null, null)),
                DAY,
                DAY.plusMonths(2),
                0,
                List.of(),
                List.of(),
                300_000_00,
                false);
    }

    @Test
    void everyRuleIsWrittenAndReadBack() {
        Stream<Class<?>> kinds = Stream.of(CostRule.class, SumRule.class, GateRule.class, LimitRule.class)
                .flatMap(kind -> Arrays.stream(kind.getPermittedSubclasses()));
        assertThat(EveryRule.list().stream().map(Object::getClass)).containsExactlyInAnyOrderElementsOf(kinds.toList());
        assertThat(ProgrammeJson.read(ProgrammeJson.write(BODY))).isEqualTo(BODY);
        for (var rule : EveryRule.list()) {
            assertThat(ProgrammeJson.write(BODY)).contains("\"rule\":\"" + rule.code() + "\"");
        }
    }

    @Test
    void whatIsNoProgrammeIsRefusedWithItsPlace() {
        String good = ProgrammeJson.write(BODY);
        refused(good.replace("\"years\":4", "\"years\":0"), "tranches.[0].rules.[2]", "years is 0");
        refused(good.replace("\"rule\":\"paid-within\"", "\"rule\":\"paid-someday\""), "rules.[2]", "paid-someday");
        refused(good.replace("\"years\":4", "\"years\":4,\"month\":1"), "rules.[2]", "month");
        refused(good.replace("\"years\":4", "\"years\":\"4\""), "rules.[2]", "String");
        refused(good.replace("\"cents\":3000000", "\"cents\":3000000.5"), "rules.[8]", "3000000.5");
        refused(
                good.replace("{\"rule\":\"paid-within\",\"years\":4}", "{\"rule\":\"paid-within\"}"),
                "rules.[2]",
                "years");
        refused(good + "{}", "", "railing");
        refused(good.replace("\"tranche\":\"avance\"", "\"tranche\":\"autre\""), "", "autre");
    }

    private static void refused(String text, String place, String word) {
        assertThatThrownBy(() -> ProgrammeJson.read(text))
                .isInstanceOf(UnusableProgrammeException.class)
                .hasMessageContaining(place)
                .hasMessageContaining(word);
    }

    @Test
    void anExampleHoldsOnlyWhereAmountAndReasonsAreWhatWasMeant() {
        assertThat(BODY.tryExamples()).extracting(Example.Outcome::holds).containsExactly(true);
        Tranche advance = BODY.tranches().get(1);
        Example.Outcome lathe =
                new Example("tour remplacé", "avance", request(Purpose.REPLACEMENT), 20_000_00, List.of()).on(advance);
        assertThat(lathe.holds()).isFalse();
        assertThat(lathe.grantCents()).isZero();
        assertThat(lathe.said()).containsExactly("initial-investment");
        assertThat(new Example(
                                "tour remplacé",
                                "avance",
                                request(Purpose.REPLACEMENT),
                                0,
                                List.of("initial-investment"))
                        .on(advance)
                        .holds())
                .isTrue();
        assertThat(new Example("sans raison", "avance", request(Purpose.REPLACEMENT), 0, List.of())
                        .on(advance)
                        .holds())
                .isFalse();
    }

    @Test
    void aBasisThatEndsBeforeTheProgrammeIsNamed() {
        assertThat(BODY.listOutlivedBases()).extracting(Tranche::name).containsExactly("avance");
    }

    /** One instalment after a year at 12 %: what is spared is 1 - 1.01^-12 of it. */
    @Test
    void anAdvanceWeighsWhatItsInterestIsWorth() {
        var advance = new AidForm.RepayableAdvance(11, 1, new BigDecimal("0.11"), DAY, new BigDecimal("0.01"));
        assertThat(advance.grossGrantEquivalentCents(100_000_00)).isEqualTo(11_255_08);
        var free = new AidForm.RepayableAdvance(11, 24, BigDecimal.ZERO, DAY, BigDecimal.ZERO);
        assertThat(free.grossGrantEquivalentCents(100_000_00)).isZero();
    }
}
