package fr.beffroi.workbench.funding.ledger;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The oracle: a book as one would keep it on paper, written from the words of the accounts and not from the database's code. */
final class PlainBook {
    private final Book book;
    private final int thisYear;
    private final Map<String, Long> sums = new HashMap<>();
    private final Map<String, Movement> keys = new HashMap<>();

    PlainBook(Book book, int thisYear) {
        this.book = book;
        this.thisYear = thisYear;
    }

    /** Does it, or says in a word why not: {@code made}, {@code again}, {@code key}, {@code years}, {@code cap}, {@code not begun}, {@code not enough}. */
    String apply(Movement movement) {
        Movement known = keys.get(movement.key());
        if (known != null) {
            return known.equals(movement) ? "again" : "key";
        }
        boolean promises = movement.kind() == MovementKind.RESERVE || movement.kind() == MovementKind.COMMIT;
        if (promises && (thisYear < book.firstYear() || thisYear > book.lastYear())) {
            return "years";
        }
        if (movement.year() != null && movement.year() < book.firstYear()) {
            return "years";
        }
        if (movement.kind() == MovementKind.CARRY_OVER && year(movement) > thisYear) {
            return "not begun";
        }
        if (movement.kind() == MovementKind.RESERVE
                && book.companyCapCents() != null
                && held(movement) + movement.amountCents() > book.companyCapCents()) {
            return "cap";
        }
        Map<String, Long> after = new HashMap<>(sums);
        long cents = movement.amountCents();
        String file = movement.file() == null
                ? ""
                : movement.file().file() + "@" + movement.file().company();
        switch (movement.kind()) {
            case OPEN -> move(after, "world", "opened", cents);
            case REDUCE -> move(after, "opened", "world", cents);
            case RESERVE -> move(after, "opened", "reserved " + file, cents);
            case UNRESERVE -> move(after, "reserved " + file, "opened", cents);
            case COMMIT -> move(after, "reserved " + file, "committed " + file, cents);
            case RELEASE -> move(after, "committed " + file, "released", cents);
            case REOPEN -> move(after, "released", "opened", cents);
            case ORDER -> {
                move(after, "committed " + file, "ordered " + file, cents);
                move(after, "credit " + movement.year(), "spent " + movement.year(), cents);
            }
            case RETURN_ORDER -> {
                move(after, "ordered " + file, "committed " + file, cents);
                move(after, "spent " + movement.year(), "credit " + movement.year(), cents);
            }
            case CONFIRM -> move(after, "ordered " + file, "paid " + file, cents);
            case RECOVER -> move(after, "paid " + file, "recovered " + file, cents);
            case OPEN_CREDIT -> move(after, "world", "credit " + movement.year(), cents);
            case REDUCE_CREDIT -> move(after, "credit " + movement.year(), "world", cents);
            case CARRY_OVER -> move(after, "credit " + movement.year(), "credit " + (year(movement) + 1), cents);
        }
        boolean overdrawn =
                after.entrySet().stream().anyMatch(sum -> !sum.getKey().equals("world") && sum.getValue() < 0);
        if (overdrawn) {
            return "not enough";
        }
        sums.putAll(after);
        keys.put(movement.key(), movement);
        return "made";
    }

    private static int year(Movement movement) {
        return movement.year() == null ? 0 : movement.year();
    }

    private static void move(Map<String, Long> sums, String from, String to, long cents) {
        sums.merge(from, -cents, Long::sum);
        sums.merge(to, cents, Long::sum);
    }

    private long held(Movement movement) {
        Set<String> still = new HashSet<>(Set.of("reserved", "committed", "ordered", "paid"));
        String company = movement.file() == null ? "" : "@" + movement.file().company();
        return sums.entrySet().stream()
                .filter(sum -> sum.getKey().endsWith(company)
                        && still.contains(sum.getKey().split(" ")[0]))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** The sum of all accounts whose name begins so. */
    long sum(String account) {
        return sums.entrySet().stream()
                .filter(sum -> sum.getKey().equals(account) || sum.getKey().startsWith(account + " "))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
