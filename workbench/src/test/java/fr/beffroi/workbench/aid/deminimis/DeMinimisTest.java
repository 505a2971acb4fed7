package fr.beffroi.workbench.aid.deminimis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The law by examples an officer knows. */
class DeMinimisTest {
    private static final String ATELIER = "000000018";
    private static final String FONDERIE = "000000026";
    private static final String HOLDING = "000000034";

    private final List<ReceivedAid> aids = new ArrayList<>();
    private final List<ControlLink> links = new ArrayList<>();
    private final List<Reorganisation> reorganisations = new ArrayList<>();

    @Test
    void whoNeverReceivedAnythingMayHaveThreeHundredThousand() {
        assertThat(room(ATELIER, "2026-12-01")).isEqualTo(300_000_00);
    }

    @Test
    void aidCountsThroughTheSameDateThreeYearsLater() {
        aid(ATELIER, "2024-01-30", 250_000_00);
        assertThat(room(ATELIER, "2027-01-30")).isEqualTo(50_000_00);
        assertThat(room(ATELIER, "2027-01-31")).isEqualTo(300_000_00);
    }

    @Test
    void aidOfALeapDayCountsThroughTheEndOfFebruary() {
        aid(ATELIER, "2024-02-29", 300_000_00);
        assertThat(room(ATELIER, "2027-02-28")).isZero();
        assertThat(room(ATELIER, "2027-03-01")).isEqualTo(300_000_00);
    }

    @Test
    void theEarliestDayIsWhenEnoughHasGone() {
        aid(ATELIER, "2024-03-10", 100_000_00);
        aid(ATELIER, "2025-06-02", 190_000_00);
        assertThat(deMinimis().findEarliestDay(ATELIER, 10_000_00, day("2026-12-01")))
                .contains(day("2026-12-01"));
        assertThat(deMinimis().findEarliestDay(ATELIER, 10_000_01, day("2026-12-01")))
                .contains(day("2027-03-11"));
        assertThat(deMinimis().findEarliestDay(ATELIER, 110_000_01, day("2026-12-01")))
                .contains(day("2028-06-03"));
        assertThat(deMinimis().findEarliestDay(ATELIER, 300_000_01, day("2026-12-01")))
                .isEmpty();
    }

    @Test
    void underTheOldRulesFiscalYearsCounted() {
        aid(ATELIER, "2020-12-31", 150_000_00);
        assertThat(room(ATELIER, "2022-12-31")).isEqualTo(50_000_00);
        assertThat(room(ATELIER, "2023-01-01")).isEqualTo(200_000_00);
    }

    @Test
    void aFiscalYearMayBeginInAutumn() {
        aid(ATELIER, "2020-12-31", 150_000_00);
        History history = new History(Map.of(), Map.of(ATELIER, Month.OCTOBER), aids, List.of(), List.of());
        assertThat(new DeMinimis(history).standing(ATELIER, day("2023-09-30")).roomCents())
                .isEqualTo(50_000_00);
        assertThat(new DeMinimis(history).standing(ATELIER, day("2023-10-01")).roomCents())
                .isEqualTo(200_000_00);
    }

    @Test
    void aidUnderTheOldRegulationIsJudgedByTheNewOne() {
        aids.add(new ReceivedAid("old", ATELIER, day("2022-05-05"), 200_000_00, Regulation.GENERAL_BEFORE, "Région"));
        assertThat(room(ATELIER, "2024-01-01")).isEqualTo(100_000_00);
        assertThat(room(ATELIER, "2025-05-06")).isEqualTo(300_000_00);
    }

    @Test
    void companiesOfOneHouseShareTheRoomThroughChainsAndAbroad() {
        aid(FONDERIE, "2025-02-03", 120_000_00);
        link("GmbH", HOLDING, "2020-01-01", null);
        link(HOLDING, ATELIER, "2020-01-01", null);
        link("GmbH", FONDERIE, "2026-06-01", null);
        assertThat(room(ATELIER, "2026-05-31")).isEqualTo(300_000_00);
        assertThat(room(ATELIER, "2026-06-01")).isEqualTo(180_000_00);
        assertThat(deMinimis().standing(ATELIER, day("2026-06-01")).members())
                .containsExactly(ATELIER, FONDERIE, HOLDING, "GmbH");
    }

    @Test
    void aSoldCompanyTakesItsAidAlong() {
        aid(FONDERIE, "2025-02-03", 120_000_00);
        link(HOLDING, FONDERIE, "2020-01-01", "2026-09-01");
        link(HOLDING, ATELIER, "2020-01-01", null);
        assertThat(room(ATELIER, "2026-08-31")).isEqualTo(180_000_00);
        assertThat(room(ATELIER, "2026-09-01")).isEqualTo(300_000_00);
        assertThat(room(FONDERIE, "2026-09-01")).isEqualTo(180_000_00);
    }

    @Test
    void aMergerAddsUpAndWhatTheAbsorbedOneHeldComesToo() {
        aid(ATELIER, "2025-01-10", 90_000_00);
        aid(FONDERIE, "2025-01-10", 250_000_00);
        aid(HOLDING, "2025-01-10", 20_000_00);
        link(FONDERIE, HOLDING, "2020-01-01", null);
        reorganisations.add(new Reorganisation.Merger(day("2026-07-01"), FONDERIE, ATELIER));
        assertThat(room(ATELIER, "2026-06-30")).isEqualTo(210_000_00);
        Standing after = deMinimis().standing(ATELIER, day("2026-07-01"));
        assertThat(after.usedCents()).isEqualTo(360_000_00);
        assertThat(after.roomCents()).isZero();
        assertThat(after.members()).containsExactly(ATELIER, HOLDING);
    }

    @Test
    void aSplitSharesByEquityUnlessTheUserOfTheAidIsKnown() {
        aid(ATELIER, "2025-01-10", 100_000_00);
        Map<String, BigDecimal> equity = Map.of(ATELIER, new BigDecimal("0.25"), FONDERIE, new BigDecimal("0.75"));
        reorganisations.add(new Reorganisation.Split(day("2026-07-01"), ATELIER, equity, Map.of()));
        assertThat(room(ATELIER, "2026-07-01")).isEqualTo(275_000_00);
        assertThat(room(FONDERIE, "2026-07-01")).isEqualTo(225_000_00);
        reorganisations.set(0, new Reorganisation.Split(day("2026-07-01"), ATELIER, equity, Map.of("aid-0", FONDERIE)));
        assertThat(room(ATELIER, "2026-07-01")).isEqualTo(300_000_00);
        assertThat(room(FONDERIE, "2026-07-01")).isEqualTo(200_000_00);
    }

    @Test
    void aGrantDecidedForLaterIsNotMadeUnlawful() {
        aid(ATELIER, "2027-06-01", 280_000_00);
        Standing standing = deMinimis().standing(ATELIER, day("2026-12-01"));
        assertThat(standing.roomCents()).isEqualTo(20_000_00);
        assertThat(standing.limitedBy()).isEqualTo(aids.getFirst());
        assertThat(deMinimis().findEarliestDay(ATELIER, 30_000_00, day("2026-12-01")))
                .contains(day("2030-06-02"));
    }

    @Test
    void servicesOfGeneralInterestHaveACeilingOfTheirOwnAndFarmingDoesNot() {
        aids.add(new ReceivedAid("sgei", ATELIER, day("2025-01-10"), 700_000_00, Regulation.GENERAL_INTEREST, null));
        aids.add(new ReceivedAid("farm", ATELIER, day("2025-01-10"), 40_000_00, Regulation.FARMING, null));
        assertThat(room(ATELIER, "2026-01-10")).isEqualTo(260_000_00);
    }

    @Test
    void noCeilingIsKnownAfterTheLastRegulation() {
        Standing standing = deMinimis().standing(ATELIER, day("2031-01-01"));
        assertThat(standing.ceiling()).isNull();
        assertThat(standing.roomCents()).isZero();
        aid(ATELIER, "2028-06-01", 300_000_00);
        assertThat(deMinimis().findEarliestDay(ATELIER, 1, day("2029-01-01"))).isEmpty();
    }

    @Test
    void theFiscalYearBeginsOnTheFirstDayOfItsMonth() {
        Ceiling old = Ceiling.findOn(day("2020-01-01")).orElseThrow();
        assertThat(old.lastDayCounted(day("2020-10-01"), Month.OCTOBER)).isEqualTo(day("2023-09-30"));
        assertThat(old.lastDayCounted(day("2020-09-30"), Month.OCTOBER)).isEqualTo(day("2022-09-30"));
        assertThat(Ceiling.changes()).containsExactly(day("2014-01-01"), day("2024-01-01"));
    }

    @Test
    void whatCountsIsToldInTheOrderItWasGranted() {
        aid(ATELIER, "2025-06-02", 20_000_00);
        aid(ATELIER, "2025-01-02", 10_000_00);
        assertThat(deMinimis().standing(ATELIER, day("2026-01-01")).counted())
                .extracting(one -> one.aid().grantedOn())
                .containsExactly(day("2025-01-02"), day("2025-06-02"));
    }

    @Test
    void aLaterGrantThatLeavesAsMuchAsThereIsDecidesNothing() {
        aid(ATELIER, "2024-02-01", 100_000_00);
        aid(ATELIER, "2027-06-01", 100_000_00);
        Standing standing = deMinimis().standing(ATELIER, day("2026-12-01"));
        assertThat(standing.roomCents()).isEqualTo(200_000_00);
        assertThat(standing.limitedBy()).isNull();
    }

    @Test
    void aidsOfOneDayAreToldByTheirIds() {
        for (String id : List.of("second", "first")) {
            aids.add(new ReceivedAid(id, ATELIER, day("2026-01-02"), 10_00, Regulation.GENERAL, null));
        }
        assertThat(deMinimis().standing(ATELIER, day("2026-03-01")).counted())
                .extracting(one -> one.aid().id())
                .containsExactly("first", "second");
    }

    @Test
    void rightsAndRegulationsAreKnownByTheirNames() {
        assertThat(ControlLink.Kind.listCodes())
                .containsExactly("majority-votes", "board-majority", "dominant-influence", "shareholder-agreement");
        assertThat(ControlLink.Kind.MAJORITY_VOTES.code()).isEqualTo("majority-votes");
        assertThat(Regulation.listNumbers()).contains("2023/2831", "1407/2013").hasSize(6);
    }

    private void aid(String siren, String day, long cents) {
        aids.add(new ReceivedAid("aid-" + aids.size(), siren, day(day), cents, Regulation.GENERAL, null));
    }

    private void link(String parent, String child, String from, @Nullable String until) {
        links.add(new ControlLink(
                parent, child, ControlLink.Kind.MAJORITY_VOTES, day(from), until == null ? null : day(until)));
    }

    private DeMinimis deMinimis() {
        return new DeMinimis(new History(Map.of(), Map.of(), aids, links, reorganisations));
    }

    private long room(String siren, String day) {
        return deMinimis().standing(siren, day(day)).roomCents();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
