package fr.beffroi.workbench.aid.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The shapes of regional rules, as an officer would try them. */
class EligibilityTest {
    private static final LocalDate APPLIED = LocalDate.of(2026, 9, 1);

    private SizeClass size = SizeClass.SMALL;
    private boolean inDifficulty;
    private boolean recoveryOpen;
    private @Nullable LocalDate lastRedundancyOn;
    private long ownFundsCents = 1_000_000_00;
    private LocalDate grantDay = LocalDate.of(2026, 11, 1);
    private int jobsCreated;
    private boolean disadvantagedTrainees;
    private long deMinimisRoomCents = 300_000_00;
    private final List<CostLine> costs = new ArrayList<>();
    private final List<OtherAid> otherAids = new ArrayList<>();
    private final List<EarlierGrant> earlierGrants = new ArrayList<>();

    @Test
    void twentyPercentCappedFromAFloorOn() {
        List<Rule> rules = List.of(
                new GateRule.SiteInRegion("32"),
                new GateRule.CostAtLeast(30_000_00),
                new GateRule.NoRedundanciesWithin(12),
                new LimitRule.ShareOfCost(everySize("0.20")),
                new LimitRule.AtMost(20_000_00),
                new LimitRule.WithinOwnFunds());
        cost(CostKind.MACHINE, Purpose.EXTENSION, 29_999_99);
        assertThat(judge(rules).largestGrantCents()).isZero();
        assertThat(objections(rules)).containsExactly("cost-at-least");
        cost(CostKind.BUILDING, Purpose.EXTENSION, 70_000_06);
        assertThat(judge(rules).largestGrantCents()).isEqualTo(20_000_00);
        cost(CostKind.BUILDING, Purpose.EXTENSION, 1);
        assertThat(judge(rules).limits().getFirst().rule()).isEqualTo(new LimitRule.AtMost(20_000_00));
        ownFundsCents = 12_000_00;
        assertThat(judge(rules).largestGrantCents()).isEqualTo(12_000_00);
        lastRedundancyOn = APPLIED.minusMonths(12);
        assertThat(judge(rules).gateObjections().getFirst().goneOn()).isEqualTo(APPLIED.plusDays(1));
    }

    @Test
    void aShareIsRoundedDownToTheCent() {
        cost(CostKind.MACHINE, Purpose.EXTENSION, 33);
        assertThat(judge(List.of(new LimitRule.ShareOfCost(everySize("0.20")))).largestGrantCents())
                .isEqualTo(6);
    }

    @Test
    void aShareOrASumPerJobOnceInThreeYearsWithACoFunder() {
        List<Rule> rules = List.of(
                new LimitRule.HigherOf(
                        List.of(new LimitRule.ShareOfCost(everySize("0.20")), new LimitRule.PerJob(3_000_00))),
                new LimitRule.AllAidAtMost(new BigDecimal("0.80")),
                new GateRule.OnceWithin(3));
        cost(CostKind.MACHINE, Purpose.NEW_SITE, 50_000_00);
        assertThat(judge(rules).largestGrantCents()).isEqualTo(10_000_00);
        jobsCreated = 5;
        assertThat(judge(rules).largestGrantCents()).isEqualTo(15_000_00);
        otherAids.add(new OtherAid("Agglomération (exemple)", 30_000_00, null));
        assertThat(judge(rules).largestGrantCents()).isEqualTo(10_000_00);
        earlierGrants.add(new EarlierGrant("machines", LocalDate.of(2024, 1, 15)));
        assertThat(judge(rules).gateObjections().getFirst().goneOn()).isEqualTo(LocalDate.of(2027, 1, 16));
        grantDay = LocalDate.of(2027, 1, 16);
        assertThat(objections(rules)).isEmpty();
    }

    @Test
    void leasingIsLeftOutAndUsedMachinesMustBeYoung() {
        List<Rule> rules = List.of(
                new CostRule.OfKind(Set.of(CostKind.MACHINE, CostKind.USED_MACHINE)),
                new CostRule.UsedMachineYoungerThan(5),
                new LimitRule.ShareOfCost(everySize("1")));
        cost(CostKind.LEASING, Purpose.EXTENSION, 1_00);
        used(4, 2_00);
        used(5, 4_00);
        used(null, 8_00);
        Eligibility judged = judge(rules);
        assertThat(judged.eligibleCostCents()).isEqualTo(2_00);
        assertThat(judged.costObjections().keySet()).containsExactly("cost-0", "cost-2", "cost-3");
    }

    @Test
    void aLatheInThePlaceOfALatheIsNoInitialInvestment() {
        cost(CostKind.MACHINE, Purpose.REPLACEMENT, 100_000_00);
        cost(CostKind.MACHINE, Purpose.PROCESS_CHANGE, 50_000_00);
        Eligibility judged = judge(LegalBasis.EXEMPTION_ART_17.rules());
        assertThat(judged.largestGrantCents()).isEqualTo(10_000_00);
        assertThat(judged.costObjections().values().iterator().next().getFirst().rule())
                .isEqualTo("initial-investment");
        size = SizeClass.MEDIUM;
        assertThat(judge(LegalBasis.EXEMPTION_ART_17.rules()).largestGrantCents())
                .isEqualTo(5_000_00);
        size = SizeClass.LARGE;
        assertThat(objections(LegalBasis.EXEMPTION_ART_17.rules())).containsExactly("size-at-most");
    }

    @Test
    void oneOrderTooEarlySpoilsTheWholeUnderTheExemptionButNotUnderDeMinimis() {
        cost(CostKind.MACHINE, Purpose.EXTENSION, 100_000_00);
        costs.add(new CostLine("early", CostKind.MACHINE, Purpose.EXTENSION, 1_000_00, APPLIED, null, null));
        assertThat(objections(LegalBasis.EXEMPTION_ART_17.rules())).containsExactly("order-after-application");
        assertThat(objections(LegalBasis.DE_MINIMIS.rules())).isEmpty();
        costs.set(
                1,
                new CostLine("later", CostKind.MACHINE, Purpose.EXTENSION, 1_000_00, APPLIED.plusDays(1), null, null));
        assertThat(objections(LegalBasis.EXEMPTION_ART_17.rules())).isEmpty();
    }

    @Test
    void difficultyAndAnOpenRecoveryShutOutOfTheExemptionOnly() {
        cost(CostKind.TRAINING, Purpose.NONE, 10_000_00);
        inDifficulty = true;
        recoveryOpen = true;
        assertThat(objections(LegalBasis.EXEMPTION_ART_31.rules()))
                .containsExactly("not-in-difficulty", "no-open-recovery");
        assertThat(objections(LegalBasis.DE_MINIMIS.rules())).isEmpty();
    }

    @Test
    void trainingTheLawDemandsAndAdviceThatComesBackAreNotAided() {
        cost(CostKind.TRAINING, Purpose.NONE, 10_000_00);
        cost(CostKind.MANDATORY_TRAINING, Purpose.NONE, 10_000_00);
        assertThat(judge(LegalBasis.EXEMPTION_ART_31.rules()).largestGrantCents())
                .isEqualTo(7_000_00);
        costs.clear();
        cost(CostKind.ADVICE, Purpose.NONE, 10_000_00);
        cost(CostKind.RECURRING_SERVICE, Purpose.NONE, 10_000_00);
        assertThat(judge(LegalBasis.EXEMPTION_ART_18.rules()).largestGrantCents())
                .isEqualTo(5_000_00);
    }

    @Test
    void aBasisThatEndsBeforeTheGrantSaysSoAndNamesItsSuccessor() {
        cost(CostKind.ADVICE, Purpose.NONE, 10_000_00);
        grantDay = LocalDate.of(2026, 12, 31);
        assertThat(objections(LegalBasis.EXEMPTION_ART_18.rules())).isEmpty();
        grantDay = LocalDate.of(2027, 1, 1);
        assertThat(objections(LegalBasis.EXEMPTION_ART_18.rules())).containsExactly("basis-in-force");
        assertThat(LegalBasis.EXEMPTION_ART_18.successor()).isNotNull();
    }

    @Test
    void partsThatExcludeOneAnother() {
        cost(CostKind.ADVICE, Purpose.NONE, 10_000_00);
        earlierGrants.add(new EarlierGrant("advice", LocalDate.of(2026, 1, 1)));
        assertThat(objections(List.of(new GateRule.NotBeside("advice"), new LimitRule.AtMost(1))))
                .containsExactly("not-beside");
        assertThat(objections(List.of(new GateRule.NotBeside("machines"), new LimitRule.AtMost(1))))
                .isEmpty();
    }

    @Test
    void neverMoreThanDeMinimisLeavesNorThanTheCost() {
        cost(CostKind.MACHINE, Purpose.REPLACEMENT, 10_000_00);
        assertThat(judge(LegalBasis.DE_MINIMIS.rules()).largestGrantCents()).isEqualTo(10_000_00);
        deMinimisRoomCents = 4_000_00;
        assertThat(judge(LegalBasis.DE_MINIMIS.rules()).largestGrantCents()).isEqualTo(4_000_00);
        assertThat(judge(List.of()).largestGrantCents()).isZero();
    }

    @Test
    void investmentAndWagesCountUpToTheHigherOfTheTwo() {
        cost(CostKind.MACHINE, Purpose.EXTENSION, 100_000_00);
        cost(CostKind.WAGES, Purpose.NONE, 60_000_00);
        Eligibility judged = judge(LegalBasis.EXEMPTION_ART_17.rules());
        assertThat(judged.eligibleCostCents()).isEqualTo(100_000_00);
        assertThat(judged.largestGrantCents()).isEqualTo(20_000_00);
        cost(CostKind.WAGES, Purpose.NONE, 90_000_00);
        assertThat(judge(LegalBasis.EXEMPTION_ART_17.rules()).eligibleCostCents())
                .isEqualTo(150_000_00);
    }

    @Test
    void otherAidForTheSameCostsIsTakenOffTheHighestIntensityThatApplies() {
        cost(CostKind.MACHINE, Purpose.EXTENSION, 100_000_00);
        otherAids.add(new OtherAid("État (exemple)", 15_000_00, null));
        assertThat(judge(LegalBasis.EXEMPTION_ART_17.rules()).largestGrantCents())
                .isEqualTo(5_000_00);
        otherAids.set(0, new OtherAid("État (exemple)", 15_000_00, new BigDecimal("0.30")));
        assertThat(judge(LegalBasis.EXEMPTION_ART_17.rules()).largestGrantCents())
                .isEqualTo(15_000_00);
        otherAids.set(0, new OtherAid("État (exemple)", 5_000_00, new BigDecimal("0.30")));
        assertThat(judge(LegalBasis.EXEMPTION_ART_17.rules()).largestGrantCents())
                .isEqualTo(20_000_00);
    }

    @Test
    void deMinimisBesideStateAidStaysUnderThatAidsIntensity() {
        cost(CostKind.MACHINE, Purpose.REPLACEMENT, 100_000_00);
        otherAids.add(new OtherAid("État (exemple)", 15_000_00, new BigDecimal("0.20")));
        assertThat(judge(LegalBasis.DE_MINIMIS.rules()).largestGrantCents()).isEqualTo(5_000_00);
        otherAids.set(0, new OtherAid("Agglomération (exemple)", 15_000_00, null));
        assertThat(judge(LegalBasis.DE_MINIMIS.rules()).largestGrantCents()).isEqualTo(85_000_00);
    }

    @Test
    void trainingOfPeopleFarFromWorkGetsTenPointsMoreUpToSeventy() {
        cost(CostKind.TRAINING, Purpose.NONE, 10_000_00);
        disadvantagedTrainees = true;
        assertThat(judge(LegalBasis.EXEMPTION_ART_31.rules()).largestGrantCents())
                .isEqualTo(7_000_00);
        size = SizeClass.LARGE;
        assertThat(judge(LegalBasis.EXEMPTION_ART_31.rules()).largestGrantCents())
                .isEqualTo(6_000_00);
        disadvantagedTrainees = false;
        assertThat(judge(LegalBasis.EXEMPTION_ART_31.rules()).largestGrantCents())
                .isEqualTo(5_000_00);
        size = SizeClass.MEDIUM;
        assertThat(judge(LegalBasis.EXEMPTION_ART_31.rules()).largestGrantCents())
                .isEqualTo(6_000_00);
    }

    @Test
    void twoHundredThousandOverFourYearsWithoutLeasing() {
        List<Rule> rules = List.of(
                new CostRule.OfKind(Set.of(CostKind.MACHINE, CostKind.BUILDING)),
                new CostRule.PaidWithin(4),
                new GateRule.CostAtLeast(200_000_00),
                new LimitRule.AtMost(50_000_00));
        cost(CostKind.LEASING, Purpose.EXTENSION, 500_000_00);
        paid(APPLIED.plusYears(4), 199_999_99);
        paid(APPLIED.plusYears(4).plusDays(1), 500_000_00);
        assertThat(objections(rules)).containsExactly("cost-at-least");
        assertThat(judge(rules).costObjections().keySet()).containsExactly("cost-0", "cost-2");
        cost(CostKind.MACHINE, Purpose.EXTENSION, 1);
        assertThat(judge(rules).largestGrantCents()).isEqualTo(50_000_00);
    }

    @Test
    void aFloorAndAFixedSumAreAllOrNothing() {
        List<Rule> floor = List.of(new LimitRule.ShareOfCost(everySize("0.50")), new LimitRule.NothingBelow(2_000_00));
        cost(CostKind.ADVICE, Purpose.NONE, 3_999_98);
        assertThat(judge(floor).largestGrantCents()).isZero();
        assertThat(objections(floor)).containsExactly("nothing-below");
        cost(CostKind.ADVICE, Purpose.NONE, 2);
        assertThat(judge(floor).largestGrantCents()).isEqualTo(2_000_00);
        List<Rule> fixed = List.of(new LimitRule.FixedSum(4_000_00));
        assertThat(judge(fixed).largestGrantCents()).isEqualTo(4_000_00);
        otherAids.add(new OtherAid("État (exemple)", 1, null));
        assertThat(objections(fixed)).containsExactly("fixed-sum");
    }

    @Test
    void costsMayCountUpToAnAmount() {
        cost(CostKind.MACHINE, Purpose.EXTENSION, 100_000_00);
        Eligibility judged =
                judge(List.of(new SumRule.CostsAtMost(60_000_00), new LimitRule.ShareOfCost(everySize("0.20"))));
        assertThat(judged.eligibleCostCents()).isEqualTo(60_000_00);
        assertThat(judged.largestGrantCents()).isEqualTo(12_000_00);
    }

    @Test
    void wagesThatComeToMoreThanTheInvestmentCountInItsPlace() {
        List<CostLine> counted = List.of(
                new CostLine("machine", CostKind.MACHINE, Purpose.EXTENSION, 10_00, null, null, null),
                new CostLine("wages", CostKind.WAGES, Purpose.NONE, 20_00, null, null, null),
                new CostLine("more wages", CostKind.WAGES, Purpose.NONE, 20_00, null, null, null));
        assertThat(new SumRule.InvestmentOrWages().mostCents(counted)).isEqualTo(40_00);
        assertThat(new SumRule.InvestmentOrWages().mostCents(counted.subList(0, 1)))
                .isEqualTo(10_00);
    }

    @Test
    void aCompanyWithoutASiteInTheRegionIsTold() {
        cost(CostKind.MACHINE, Purpose.EXTENSION, 10_00);
        List<Rule> rules = List.of(new GateRule.SiteInRegion("11"), new LimitRule.AtMost(5_00));
        assertThat(objections(rules)).containsExactly("site-in-region");
        assertThat(judge(rules).bindingLimit()).isNull();
    }

    @Test
    void theSmallestLimitBinds() {
        cost(CostKind.MACHINE, Purpose.EXTENSION, 10_00);
        assertThat(judge(List.of(new LimitRule.AtMost(5_00), new LimitRule.AtMost(4_00)))
                        .bindingLimit())
                .isEqualTo(new Eligibility.Allowed(new LimitRule.AtMost(4_00), 4_00));
        assertThat(judge(List.of()).bindingLimit()).isNull();
    }

    @Test
    void whatDoesNotCountDoesNotCountInASumEither() {
        cost(CostKind.LEASING, Purpose.NONE, 80_00);
        cost(CostKind.WAGES, Purpose.NONE, 30_00);
        cost(CostKind.MACHINE, Purpose.EXTENSION, 50_00);
        List<Rule> rules = List.of(
                new CostRule.OfKind(Set.of(CostKind.WAGES, CostKind.MACHINE)),
                new SumRule.InvestmentOrWages(),
                new LimitRule.AtMost(100_00));
        assertThat(judge(rules).eligibleCostCents()).isEqualTo(50_00);
    }

    private void paid(LocalDate day, long cents) {
        costs.add(new CostLine("cost-" + costs.size(), CostKind.MACHINE, Purpose.EXTENSION, cents, null, null, day));
    }

    private void cost(CostKind kind, Purpose purpose, long cents) {
        costs.add(new CostLine("cost-" + costs.size(), kind, purpose, cents, null, null, null));
    }

    private void used(@Nullable Integer ageYears, long cents) {
        costs.add(new CostLine(
                "cost-" + costs.size(), CostKind.USED_MACHINE, Purpose.EXTENSION, cents, null, ageYears, null));
    }

    private Eligibility judge(List<Rule> rules) {
        CompanyFacts company = new CompanyFacts(
                "000000018", size, Set.of("32"), inDifficulty, recoveryOpen, lastRedundancyOn, ownFundsCents);
        return Eligibility.judge(
                rules,
                new AidRequest(
                        company,
                        costs,
                        APPLIED,
                        grantDay,
                        jobsCreated,
                        otherAids,
                        earlierGrants,
                        deMinimisRoomCents,
                        disadvantagedTrainees));
    }

    private List<String> objections(List<Rule> rules) {
        return judge(rules).gateObjections().stream().map(Objection::rule).toList();
    }

    private static Map<SizeClass, BigDecimal> everySize(String share) {
        BigDecimal value = new BigDecimal(share);
        return Map.of(SizeClass.MICRO, value, SizeClass.SMALL, value, SizeClass.MEDIUM, value, SizeClass.LARGE, value);
    }
}
