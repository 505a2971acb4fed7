package fr.beffroi.bench.crash.check;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** A grant file replayed from its steps, by a table of our own; money is counted as it should have moved. */
final class PlainFile {
    /** "state step" to the next state, for all that is possible. */
    private static final Map<String, String> NEXT = next();

    private String state = "draft";
    private long proposed;
    private long granted;
    private long asked;
    private long payable;
    private long claimed;
    private int year;
    private final Map<String, Long> accounts = new TreeMap<>();
    private final Map<Integer, Long> credits = new TreeMap<>();

    private static Map<String, String> next() {
        Map<String, String> next = new TreeMap<>();
        for (String line : """
                draft submit submitted
                submitted ask-for-more incomplete
                submitted acknowledge complete
                incomplete supply submitted
                complete examine examined
                examined propose proposed
                proposed agree-proposal to-decide
                proposed reject-proposal examined
                to-decide decide-grant granted
                to-decide decide-refusal refused
                granted make-enforceable enforceable
                enforceable send-agreement agreement-sent
                enforceable start running
                agreement-sent sign signed
                signed start running
                running ask-payment payment-asked
                running amend running
                running close closed
                payment-asked check-payment payment-checked
                payment-asked reject-payment running
                payment-checked agree-payment payment-ordered
                payment-checked reject-payment payment-asked
                payment-ordered confirm-payment running
                payment-ordered return-order payment-asked
                running claim-back recovering
                closed claim-back recovering
                lapsed claim-back recovering
                recovering record-recovery recovering""".lines().toList()) {
            String[] words = line.split(" ");
            next.put(words[0] + " " + words[1], words[2]);
        }
        for (String from : "draft submitted incomplete complete examined proposed to-decide granted".split(" ")) {
            next.put(from + " withdraw", "withdrawn");
        }
        for (String from :
                "submitted incomplete complete examined enforceable agreement-sent signed running".split(" ")) {
            next.put(from + " lapse", "lapsed");
        }
        return next;
    }

    /**
     * Takes a step.
     *
     * @throws IllegalArgumentException where it cannot be taken here
     */
    void take(String kind, JsonNode content) {
        String after = NEXT.get(state + " " + kind);
        if (after == null) {
            throw new IllegalArgumentException(kind + " while it is " + state);
        }
        switch (kind) {
            case "propose" -> proposed = content.get("cents").asLong();
            case "agree-proposal" -> add("reserved", proposed);
            case "decide-grant" -> {
                granted = content.get("cents").asLong();
                add("reserved", granted - proposed);
            }
            case "decide-refusal", "withdraw" -> accounts.remove("reserved");
            case "make-enforceable" -> move("reserved", "committed", granted);
            case "ask-payment" -> {
                asked = content.get("cents").asLong();
                payable = 0;
            }
            case "check-payment" -> payable = content.get("payableCents").asLong();
            case "agree-payment" -> {
                year = content.get("year").asInt();
                move("committed", "ordered", payable);
                credits.merge(year, payable, Long::sum);
            }
            case "return-order" -> {
                asked = payable;
                move("ordered", "committed", payable);
                credits.merge(year, -payable, Long::sum);
            }
            case "confirm-payment" -> move("ordered", "paid", payable);
            case "amend" -> {
                asked = 0;
                payable = 0;
                long lowered = content.get("newCents").asLong();
                move("committed", "released", granted - lowered);
                granted = lowered;
            }
            case "close", "lapse" -> move("committed", "released", amount("committed"));
            case "claim-back" -> {
                claimed = content.get("cents").asLong();
                move("committed", "released", amount("committed"));
            }
            case "record-recovery" -> {
                move("paid", "recovered", content.get("cents").asLong());
                after = amount("recovered") == claimed ? "recovered" : after;
            }
            default -> {}
        }
        bound();
        state = after;
    }

    private void bound() {
        if (granted > proposed || asked > granted || payable > asked) {
            throw new IllegalArgumentException("proposed " + proposed + ", granted " + granted + ", asked " + asked
                    + ", payable " + payable + " cents");
        }
        accounts.forEach((account, cents) -> {
            if (cents < 0) {
                throw new IllegalArgumentException(account + " at " + cents + " cents");
            }
        });
    }

    private void move(String from, String to, long cents) {
        add(from, -cents);
        add(to, cents);
    }

    private void add(String account, long cents) {
        accounts.merge(account, cents, Long::sum);
    }

    String state() {
        return state;
    }

    /** What is in an account, in cents. */
    long amount(String account) {
        return accounts.getOrDefault(account, 0L);
    }

    /** Payment credits it uses, in cents by year. */
    Map<Integer, Long> credits() {
        return credits;
    }

    /** What it weighs as aid: its grant, from the vote on, unless it ended before a euro was paid. */
    long weight() {
        boolean over = state.equals("withdrawn") || state.equals("lapsed") && amount("paid") == 0;
        return over ? 0 : granted;
    }
}
