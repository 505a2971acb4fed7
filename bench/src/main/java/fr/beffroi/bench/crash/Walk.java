package fr.beffroi.bench.crash;

import fr.beffroi.bench.crash.check.Notes;
import fr.beffroi.bench.crash.check.Told;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;

/**
 * One file's life, pushed by three people. Whoever gets no answer looks again, as in a browser, and goes on from what is there: what was taken is not taken
 * again, what was not is asked once more.
 */
final class Walk {
    static final String FILES = "/api/grant-files";
    private static final int CONFLICT = 409;
    private static final int DOUBLE_CLICK_PERCENT = 10;
    private static final int MESSAGE_PERCENT = 8;
    /** Nothing is away for that long: it is the application itself that fails. */
    private static final int MOST_LOST = 100;

    private final Desk desk;
    private final Notes notes;
    private final Random random;
    private final Choice choice;
    private final Envelopes envelopes;
    private final BooleanSupplier goesOn;
    private final String path;
    private final UUID file;

    Walk(Desk desk, Notes notes, Random random, Envelopes envelopes, BooleanSupplier goesOn, UUID file) {
        this.desk = desk;
        this.notes = notes;
        this.random = random;
        this.choice = new Choice(random);
        this.envelopes = envelopes;
        this.goesOn = goesOn;
        this.file = file;
        this.path = FILES + "/" + file;
    }

    /** Up to its end, or until the run is over. */
    void run() throws InterruptedException {
        boolean refused = false;
        while (goesOn.getAsBoolean()) {
            JsonNode now = look();
            Optional<Wish> wish = choice.next(now, refused);
            if (wish.isEmpty()) {
                return;
            }
            if (random.nextInt(100) < MESSAGE_PERCENT
                    && !now.get("state").asString().equals("draft")) {
                write();
            }
            handOver(now);
            refused = !take(wish.get(), now.get("steps").asInt());
            desk.think(random);
        }
    }

    /** As an officer sees it, who sees what is offered; a draft is its company's alone. */
    private JsonNode look() throws InterruptedException {
        Rest.Answer answer = desk.until(() -> {
            Rest.Answer own = desk.get(Wish.Side.COMPANY, path);
            return own.isGood() && !own.json().get("state").asString().equals("draft")
                    ? desk.get(Wish.Side.OFFICER, path)
                    : own;
        });
        if (!answer.isGood()) {
            throw new IllegalStateException("File " + file + " is gone: " + answer);
        }
        return answer.json();
    }

    /** Whether it was taken; false where it was refused with a reason. */
    boolean take(Wish wish, int seen) throws InterruptedException {
        for (int lost = 0; ; lost++) {
            Rest.Answer answer =
                    random.nextInt(100) < DOUBLE_CLICK_PERCENT ? doubleClick(wish, seen) : press(wish, seen);
            if (answer.isGood() && !answer.isFile()) {
                notes.surprise("Said to be good: " + answer);
            }
            if (answer.isFile()) {
                JsonNode after = answer.json();
                if (after.get("steps").asInt() != seen + 1) {
                    notes.surprise("File " + file + " answered " + after.get("steps") + " steps after " + seen);
                }
                tell(wish, seen + 1, after.get("state").asString());
                return true;
            }
            if (!answer.isLost() && answer.status() != CONFLICT) {
                notes.surprise(wish.kind() + " in file " + file + ": " + answer);
                return false;
            }
            if (answer.isLost()) {
                notes.lostAnswer();
            }
            JsonNode now = look();
            if (now.get("steps").asInt() > seen) {
                return isOurs(wish, seen, now);
            }
            if (lost == MOST_LOST) {
                notes.surprise("Never an answer to " + wish.kind() + " in file " + file + ": " + answer);
                return false;
            }
            if (answer.status() == CONFLICT) {
                notes.refusal();
                envelopes.maybeAdd(desk, random, wish.kind());
                return false;
            }
        }
    }

    /** What was found after a lost answer, or after the second of two clicks. */
    private boolean isOurs(Wish wish, int seen, JsonNode now) {
        JsonNode last = now.get("history").get(0);
        if (now.get("steps").asInt() != seen + 1 || !last.get("step").asString().equals(wish.kind())) {
            notes.surprise("File " + file + " went on by itself from " + seen + " to " + now.get("steps"));
            return false;
        }
        tell(wish, seen + 1, last.get("state").asString());
        return true;
    }

    private void tell(Wish wish, int number, String state) {
        notes.step(new Told(file, number, wish.kind(), state, wish.mark()));
    }

    private Rest.Answer press(Wish wish, int seen) throws InterruptedException {
        Map<String, Object> body = new HashMap<>(wish.fields());
        body.put("step", wish.kind());
        body.put("seen", seen);
        return desk.post(wish.side(), path + "/steps", body);
    }

    /** Two at once: one at most is told that it took the step. */
    private Rest.Answer doubleClick(Wish wish, int seen) throws InterruptedException {
        CompletableFuture<Rest.Answer> second = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                second.complete(press(wish, seen));
            } catch (InterruptedException e) {
                second.complete(new Rest.Answer(0, "interrupted"));
            }
        });
        Rest.Answer first = press(wish, seen);
        Rest.Answer other = second.join();
        if (first.isGood() && other.isGood()) {
            notes.surprise("Both clicks of " + wish.kind() + " in file " + file + " were told that they took it");
        }
        return first.isGood() ? first : other.isGood() ? other : first.isLost() ? first : other;
    }

    private void write() throws InterruptedException {
        String text = "message " + new UUID(random.nextLong(), random.nextLong());
        while (goesOn.getAsBoolean()) {
            Rest.Answer answer = desk.post(Wish.Side.OFFICER, path + "/messages", Map.of("text", text));
            if (answer.isGood() || look().get("messages").toString().contains(text)) {
                notes.message(text);
                return;
            }
        }
    }

    /** Orders leave for the finance system; whoever gets no answer looks whether it left. */
    private void handOver(JsonNode now) throws InterruptedException {
        for (JsonNode order : now.get("orders")) {
            if (order.get("leftAt").isNull() && now.get("state").asString().equals("payment-ordered")) {
                long number = order.get("number").asLong();
                String leave = "/api/payment-orders/" + number + "/handover";
                Rest.Answer answer = desk.post(Wish.Side.OFFICER, leave, Map.of());
                if (answer.isGood()) {
                    notes.handover(number);
                }
                // Pressed again, as people do who do not trust a slow page.
                if (random.nextInt(100) < DOUBLE_CLICK_PERCENT
                        && desk.post(Wish.Side.SECOND, leave, Map.of()).isGood()) {
                    notes.handover(number);
                }
            }
        }
    }
}
