package fr.beffroi.bench.crash;

import fr.beffroi.bench.crash.check.Notes;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Money for a book: a little at first, and now and then more, so that its limits are met all the time. */
record Envelopes(World.Envelope envelope, Notes notes) {
    private static final int EUROS = 150_000;
    private static final int PERCENT = 40;

    /** After a refusal of what takes from the book: maybe the assembly votes more. */
    void maybeAdd(Desk desk, Random random, String refused) throws InterruptedException {
        if (random.nextInt(100) < PERCENT) {
            switch (refused) {
                case "agree-proposal" -> add(desk, random, "open", EUROS, null);
                case "agree-payment" ->
                    add(desk, random, "open-credit", EUROS, LocalDate.now().getYear());
                default -> {}
            }
        }
    }

    /** With a key: pressed again after a lost answer it is made once. */
    void add(Desk desk, Random random, String kind, int euros, @org.jspecify.annotations.Nullable Integer year)
            throws InterruptedException {
        String key = "bench-" + new UUID(random.nextLong(), random.nextLong());
        Map<String, Object> body = new HashMap<>(Map.of(
                "kind",
                kind,
                "amount",
                String.valueOf(euros),
                "decision",
                "Vote",
                "reason",
                "Banc d’essai",
                "key",
                key));
        if (year != null) {
            body.put("year", String.valueOf(year));
        }
        Rest.Answer answer =
                desk.until(() -> desk.post(Wish.Side.OFFICER, "/api/books/" + envelope.book() + "/movements", body));
        if (answer.isGood()) {
            notes.movement("envelope/" + key);
        } else {
            notes.surprise(kind + " of " + envelope + ": " + answer);
        }
    }
}
