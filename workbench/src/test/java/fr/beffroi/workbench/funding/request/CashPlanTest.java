package fr.beffroi.workbench.funding.request;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.workbench.web.form.TypedFields;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CashPlanTest {
    private static Map<String, String> typed() {
        Map<String, String> typed = new HashMap<>();
        typed.put("cout-1-objet", "Banc");
        typed.put("cout-1-montant", "45 000,10");
        typed.put("cout-1-commande", "2027-02-15");
        typed.put("cout-2-objet", "Essais");
        typed.put("cout-2-montant", "15000");
        typed.put("cout-2-commande", "2027-03-01");
        typed.put("cout-2-paiement", "05/2027");
        typed.put("autofinancement", "20 000,10");
        typed.put("emprunt", "10000");
        typed.put("demandee", "30000");
        typed.put("avance", "6000");
        return typed;
    }

    @Test
    void theLowestPointIsWhatTheCompanyMustBridge() {
        CashPlan cash = CashPlan.read(new TypedRequest(typed()));
        assertThat(cash.months().stream().map(CashPlan.Month::month))
                .containsExactly(
                        YearMonth.of(2027, 2),
                        YearMonth.of(2027, 3),
                        YearMonth.of(2027, 4),
                        YearMonth.of(2027, 5),
                        YearMonth.of(2027, 6));
        assertThat(cash.months().stream().map(CashPlan.Month::balanceCents))
                .containsExactly(-9_000_00L, -9_000_00L, -9_000_00L, -24_000_00L, 0L);
        assertThat(cash.lowest().orElseThrow().month()).isEqualTo(YearMonth.of(2027, 5));
        assertThat(cash.faults()).isEmpty();
    }

    @Test
    void monthsThatAreTypedCount() {
        Map<String, String> typed = typed();
        typed.put("solde-mois", "2027-05");
        typed.put("avance-mois", "2027-01");
        typed.put("financeur-1-nom", "Ville");
        typed.put("financeur-1-montant", "5000");
        typed.put("financeur-1-versement", "2027-04");
        CashPlan cash = CashPlan.read(new TypedRequest(typed));
        assertThat(cash.months().getFirst().month()).isEqualTo(YearMonth.of(2027, 1));
        assertThat(cash.listOf(YearMonth.of(2027, 4)))
                .extracting(CashPlan.Flow::name)
                .containsExactly("Ville");
        assertThat(cash.months().getLast().balanceCents()).isEqualTo(5_000_00);
    }

    @Test
    void whatIsNoMonthOrTooMuchIsToldAndNoCentIsLost() {
        Map<String, String> typed = typed();
        typed.put("avance", "28000");
        typed.put("acompte", "5000");
        typed.put("solde-mois", "printemps");
        typed.put("cout-3-objet", "Sans date");
        typed.put("cout-3-montant", "100");
        CashPlan cash = CashPlan.read(new TypedRequest(typed));
        assertThat(cash.faults()).containsOnlyKeys("acompte", "solde-mois");
        assertThat(cash.faults()).containsEntry("solde-mois", new TypedFields.Fault("month", "printemps"));
        assertThat(cash.undated()).containsExactly(3);
        assertThat(cash.months().getLast().balanceCents()).isZero();
        assertThat(RequestReader.read(new TypedRequest(typed), false).faults()).containsKeys("acompte", "solde-mois");
    }

    @Test
    void whateverIsTypedTheLastBalanceIsAllThatComesLessAllThatLeaves() {
        Random random = new Random(46);
        for (int round = 0; round < 500; round++) {
            Map<String, String> typed = new HashMap<>();
            long out = 0;
            for (int row = 1; row <= 1 + random.nextInt(5); row++) {
                long cents = 1 + random.nextInt(9_000_000);
                out += cents;
                typed.put("cout-" + row + "-montant", euros(cents));
                typed.put("cout-" + row + "-paiement", month(random));
            }
            long in = 0;
            for (String field : List.of("autofinancement", "emprunt", "demandee")) {
                long cents = random.nextInt(5_000_000);
                in += cents;
                typed.put(field, euros(cents));
            }
            typed.put("avance", euros(random.nextInt(3_000_000)));
            typed.put("acompte", euros(random.nextInt(3_000_000)));
            for (String field : List.of("avance-mois", "acompte-mois", "solde-mois", "emprunt-mois")) {
                typed.put(field, random.nextBoolean() ? "" : month(random));
            }
            CashPlan cash = CashPlan.read(new TypedRequest(typed));
            assertThat(cash.months().getLast().balanceCents()).isEqualTo(in - out);
            assertThat(cash.months().stream()
                            .mapToLong(CashPlan.Month::outCents)
                            .sum())
                    .isEqualTo(out);
        }
    }

    private static String euros(long cents) {
        return cents / 100 + "," + String.format("%02d", cents % 100);
    }

    private static String month(Random random) {
        return (2027 + random.nextInt(8)) + "-" + String.format("%02d", 1 + random.nextInt(12));
    }
}
