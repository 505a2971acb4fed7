package fr.beffroi.bench.crash;

import fr.beffroi.bench.crash.Wish.Side;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Draws what happens next in a file: mostly the way to the last euro, now and then another. */
final class Choice {
    private static final int MOST_EUROS = 30_000;

    private final Random random;
    private final String today = LocalDate.now().toString();

    Choice(Random random) {
        this.random = random;
    }

    /**
     * The next step; empty where the file's life is over.
     *
     * @param file as the interface tells it
     * @param refused whether the step that was wanted last was refused: then another way is taken
     */
    Optional<Wish> next(JsonNode file, boolean refused) {
        return Optional.ofNullable(
                switch (file.get("state").asString()) {
                    case "draft" -> chance(4) ? withdraw() : step("submit", Side.COMPANY);
                    case "submitted" -> submitted();
                    case "incomplete" -> chance(5) ? lapse() : step("supply", Side.COMPANY);
                    case "complete" -> chance(4) ? withdraw() : marked("examine", Side.OFFICER, "finding");
                    case "examined" -> refused || chance(4) ? lapse() : propose();
                    case "proposed" -> proposed(refused);
                    case "to-decide" -> decide(file, refused);
                    case "granted" ->
                        chance(5) ? withdraw() : step("make-enforceable", Side.OFFICER, Map.of("on", today));
                    case "enforceable" -> enforceable(refused);
                    case "agreement-sent" -> chance(5) ? lapse() : step("sign", Side.COMPANY);
                    case "signed" -> chance(5) ? lapse() : step("start", Side.OFFICER);
                    case "running" -> running(file);
                    case "payment-asked" -> check(file);
                    case "payment-checked" -> agree(refused);
                    case "payment-ordered" ->
                        chance(12)
                                ? marked("return-order", Side.OFFICER, "reason")
                                : step("confirm-payment", Side.OFFICER, Map.of("on", today));
                    case "closed" -> isPaid(file) && chance(15) ? claim(file) : null;
                    case "lapsed" -> isPaid(file) && chance(30) ? claim(file) : null;
                    case "recovering" -> recover(file);
                    default -> null;
                });
    }

    private Wish submitted() {
        int draw = random.nextInt(100);
        if (draw < 10) {
            return marked("ask-for-more", Side.OFFICER, "what");
        }
        return draw < 14
                ? lapse()
                : draw < 18 ? withdraw() : step("acknowledge", Side.OFFICER, Map.of("orderFrom", today));
    }

    private Wish propose() {
        String euros = chance(8) ? "0" : random.nextInt(500, MOST_EUROS) + "." + random.nextInt(10, 100);
        return step("propose", Side.OFFICER, Map.of("amount", euros));
    }

    private Wish proposed(boolean refused) {
        if (refused || chance(8)) {
            return marked("reject-proposal", Side.SECOND, "reason");
        }
        return chance(4) ? withdraw() : step("agree-proposal", Side.SECOND);
    }

    private Wish decide(JsonNode file, boolean refused) {
        BigDecimal proposed = euros(file, "proposedEuros");
        if (chance(5)) {
            return withdraw();
        }
        String mark = mark();
        if (refused || proposed.signum() == 0 || chance(8)) {
            return new Wish(
                    "decide-refusal",
                    Side.OFFICER,
                    Map.of("decision", mark, "reason", "non", "on", today, "votes", "40 pour"),
                    mark);
        }
        return new Wish(
                "decide-grant",
                Side.OFFICER,
                Map.of("decision", mark, "amount", part(proposed), "on", today, "votes", "40 pour"),
                mark);
    }

    private Wish enforceable(boolean refused) {
        if (!refused && chance(40)) {
            return step("start", Side.OFFICER);
        }
        return chance(5) ? lapse() : step("send-agreement", Side.OFFICER);
    }

    private Wish running(JsonNode file) {
        BigDecimal rest = euros(file, "grantedEuros").subtract(paid(file));
        int draw = random.nextInt(100);
        if (isPaid(file) && draw < 8) {
            return claim(file);
        }
        if (rest.signum() == 0 || draw < 14) {
            return step("close", Side.OFFICER);
        }
        if (draw < 19) {
            return lapse();
        }
        if (draw < 27) {
            String mark = mark();
            BigDecimal lowered = euros(file, "grantedEuros")
                    .subtract(rest.divide(BigDecimal.valueOf(4), 2, java.math.RoundingMode.DOWN));
            return new Wish("amend", Side.OFFICER, Map.of("amount", lowered.toPlainString(), "decision", mark), mark);
        }
        String mark = mark();
        return new Wish(
                "ask-payment",
                Side.COMPANY,
                Map.of("amount", part(rest), "spent", "60000", "what", mark, "iban", "FR7630006000011234567890189"),
                "");
    }

    private Wish check(JsonNode file) {
        if (chance(8)) {
            return marked("reject-payment", Side.OFFICER, "reason");
        }
        return step("check-payment", Side.OFFICER, Map.of("amount", part(offered(file, "check-payment"))));
    }

    private Wish agree(boolean refused) {
        if (refused || chance(10)) {
            return marked("reject-payment", Side.SECOND, "reason");
        }
        int year = LocalDate.now().getYear() + (chance(15) ? 1 : 0);
        return step("agree-payment", Side.SECOND, Map.of("year", String.valueOf(year)));
    }

    private static boolean isPaid(JsonNode file) {
        return paid(file).signum() > 0;
    }

    private Wish claim(JsonNode file) {
        String mark = mark();
        return new Wish("claim-back", Side.OFFICER, Map.of("amount", part(paid(file)), "decision", mark), mark);
    }

    private Wish recover(JsonNode file) {
        return step("record-recovery", Side.OFFICER, Map.of("amount", part(offered(file, "record-recovery"))));
    }

    /** The amount the form begins with. */
    private static BigDecimal offered(JsonNode file, String step) {
        for (JsonNode offer : file.get("offers")) {
            if (offer.get("step").asString().equals(step)) {
                return new BigDecimal(offer.get("fields").get(0).get("value").asString());
            }
        }
        throw new IllegalStateException("No " + step + " is offered in " + file);
    }

    private static BigDecimal paid(JsonNode file) {
        return euros(file, "paidEuros");
    }

    private static BigDecimal euros(JsonNode file, String name) {
        return new BigDecimal(file.get(name).asString());
    }

    /** Mostly all of it, else a half; never nothing. */
    private String part(BigDecimal euros) {
        BigDecimal half = euros.divide(BigDecimal.valueOf(2), 2, java.math.RoundingMode.UP);
        return (chance(30) ? half : euros).toPlainString();
    }

    private Wish withdraw() {
        return step("withdraw", Side.COMPANY);
    }

    private Wish lapse() {
        return marked("lapse", Side.OFFICER, "reason");
    }

    private static Wish step(String kind, Side side) {
        return step(kind, side, Map.of());
    }

    private static Wish step(String kind, Side side, Map<String, String> fields) {
        return new Wish(kind, side, fields, "");
    }

    private Wish marked(String kind, Side side, String field) {
        String mark = mark();
        return new Wish(kind, side, Map.of(field, mark), mark);
    }

    private String mark() {
        return "essai " + new UUID(random.nextLong(), random.nextLong());
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
