package fr.beffroi.workbench.aid.page;

import fr.beffroi.workbench.aid.programme.Axis;
import fr.beffroi.workbench.aid.programme.Envelope;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The money of a programme, as its page shows it: a row for each year and axis. */
public record Money(List<Row> rows) {
    private static final int CENTS = 2;

    /** What may be promised and paid in a year, in euros. */
    public record Row(int year, String axis, BigDecimal promised, BigDecimal paid) {}

    /** All that may be promised, in euros. */
    public BigDecimal promised() {
        return rows.stream().map(Row::promised).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static Money of(List<Envelope> envelopes) {
        List<Row> rows = new ArrayList<>();
        envelopes.stream()
                .map(envelope -> new Key(envelope.year(), envelope.axis()))
                .distinct()
                .sorted(Comparator.comparing(Key::year).thenComparing(Key::axis))
                .forEach(key -> rows.add(new Row(
                        key.year(),
                        key.axis().code(),
                        sum(envelopes, key, Envelope.Kind.AUTHORISATION),
                        sum(envelopes, key, Envelope.Kind.PAYMENT))));
        return new Money(List.copyOf(rows));
    }

    private static BigDecimal sum(List<Envelope> envelopes, Key key, Envelope.Kind kind) {
        long cents = envelopes.stream()
                .filter(envelope -> envelope.kind() == kind)
                .filter(envelope -> key.equals(new Key(envelope.year(), envelope.axis())))
                .mapToLong(Envelope::amountCents)
                .sum();
        return BigDecimal.valueOf(cents, CENTS);
    }

    private record Key(int year, Axis axis) {}
}
