package fr.beffroi.workbench.aid.received;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.workbench.aid.deminimis.Regulation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Each aid is counted once and none is lost, whoever tells of it; where the sources differ the stricter one counts. */
class ComparisonTest {
    private static final String ATELIER = "000000018";
    private static final String MOTHER = "000000026";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private int ids;

    @Test
    void whatBothSayAlikeIsOneAid() {
        assertThat(Comparison.of(List.of(declared(ATELIER, ATELIER, DAY, 1000), registered(ATELIER, DAY, 1000))))
                .singleElement()
                .extracting(KnownLine::verdict)
                .isEqualTo(KnownLine.Verdict.SAME);
    }

    @Test
    void whatDiffersByDaysOrAmountIsOneAidAndTheStricterCounts() {
        KnownLine later = Comparison.of(
                        List.of(declared(ATELIER, ATELIER, DAY, 1000), registered(ATELIER, DAY.plusDays(20), 1000)))
                .getFirst();
        assertThat(later.verdict()).isEqualTo(KnownLine.Verdict.DIFFERENT);
        assertThat(later.grantedOn()).isEqualTo(DAY.plusDays(20));
        KnownLine more = Comparison.of(List.of(declared(ATELIER, ATELIER, DAY, 1000), registered(ATELIER, DAY, 900)))
                .getFirst();
        assertThat(more.verdict()).isEqualTo(KnownLine.Verdict.DIFFERENT);
        assertThat(more.cents()).isEqualTo(1000);
    }

    @Test
    void whatIsMoreThanAMonthAwayIsAnotherAid() {
        assertThat(Comparison.of(
                        List.of(declared(ATELIER, ATELIER, DAY, 1000), registered(ATELIER, DAY.plusDays(32), 1000))))
                .extracting(KnownLine::verdict)
                .containsExactly(KnownLine.Verdict.ONLY_REGISTERED, KnownLine.Verdict.ONLY_TOLD);
    }

    @Test
    void whatTwoCompaniesOfAnUndertakingDeclareIsOneAid() {
        assertThat(Comparison.of(List.of(declared(ATELIER, ATELIER, DAY, 1000), declared(MOTHER, ATELIER, DAY, 1000))))
                .singleElement()
                .extracting(line -> line.fact().teller())
                .isEqualTo(ATELIER);
    }

    @Test
    void twoAlikeThatOneCompanyDeclaresAreTwo() {
        List<Fact> facts = List.of(
                declared(ATELIER, ATELIER, DAY, 1000),
                declared(ATELIER, ATELIER, DAY, 1000),
                declared(MOTHER, ATELIER, DAY, 1000));
        assertThat(Comparison.of(facts)).hasSize(2);
    }

    @Test
    void whatWasDecidedHereAndDeclaredIsOneAid() {
        Fact granted = new Fact("g", Fact.Source.GRANTED, ATELIER, ATELIER, DAY, 1000, Regulation.GENERAL, "");
        assertThat(Comparison.of(List.of(declared(ATELIER, ATELIER, DAY, 1000), granted)))
                .singleElement()
                .extracting(line -> line.fact().source())
                .isEqualTo(Fact.Source.GRANTED);
    }

    @Test
    void whatUsesUpRoomByOneSourceUsesItUp() {
        Fact ownCeiling =
                new Fact("d", Fact.Source.DECLARED, ATELIER, ATELIER, DAY, 1000, Regulation.GENERAL_INTEREST, "");
        assertThat(Comparison.of(List.of(ownCeiling, registered(ATELIER, DAY, 1000)))
                        .getFirst()
                        .regulation())
                .isEqualTo(Regulation.GENERAL);
    }

    /** In random worlds: every entry of the register is in one line, every declarer's aids are all there, and nothing is there that nobody told. */
    @Test
    void noneIsLostAndNoneInvented() {
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            List<Fact> facts = new ArrayList<>();
            for (int number = random.nextInt(12); number > 0; number--) {
                String siren = random.nextBoolean() ? ATELIER : MOTHER;
                LocalDate day = DAY.plusDays(random.nextInt(4) * 15L);
                long cents = 1000L * (1 + random.nextInt(3));
                facts.add(
                        random.nextBoolean()
                                ? registered(siren, day, cents)
                                : declared(random.nextBoolean() ? ATELIER : MOTHER, siren, day, cents));
            }
            List<KnownLine> lines = Comparison.of(facts);
            assertThat(lines.stream().map(KnownLine::registered).filter(Objects::nonNull))
                    .as("seed " + seed)
                    .containsExactlyInAnyOrderElementsOf(facts.stream()
                            .filter(fact -> fact.source() == Fact.Source.REGISTER)
                            .toList());
            List<Fact> told =
                    lines.stream().map(KnownLine::told).filter(Objects::nonNull).toList();
            assertThat(told).as("seed " + seed).doesNotHaveDuplicates().isSubsetOf(facts);
            for (Fact fact : facts) {
                if (fact.source() == Fact.Source.DECLARED) {
                    long byThisTeller = facts.stream()
                            .filter(other -> other.source() == Fact.Source.DECLARED)
                            .filter(other -> other.teller().equals(fact.teller()) && other.sameAs(fact))
                            .count();
                    assertThat(told.stream().filter(fact::sameAs).count())
                            .as("seed " + seed + ", " + fact)
                            .isGreaterThanOrEqualTo(byThisTeller);
                }
            }
            assertThat(lines).allSatisfy(line -> {
                if (line.told() != null && line.registered() != null) {
                    assertThat(line.cents())
                            .isGreaterThanOrEqualTo(Math.max(
                                    line.told().cents(), line.registered().cents()));
                }
            });
        }
    }

    private Fact declared(String teller, String siren, LocalDate day, long cents) {
        return new Fact("d" + ids++, Fact.Source.DECLARED, teller, siren, day, cents, Regulation.GENERAL, "");
    }

    private Fact registered(String siren, LocalDate day, long cents) {
        return new Fact("r" + ids++, Fact.Source.REGISTER, siren, siren, day, cents, Regulation.GENERAL, "");
    }
}
