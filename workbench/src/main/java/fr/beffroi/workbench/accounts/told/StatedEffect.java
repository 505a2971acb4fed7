package fr.beffroi.workbench.accounts.told;

import fr.beffroi.workbench.accounts.promise.Promise;
import fr.beffroi.workbench.accounts.promise.PromiseKind;
import fr.beffroi.workbench.accounts.statement.Side;
import fr.beffroi.workbench.accounts.statement.Statement;
import fr.beffroi.workbench.accounts.statement.Statements;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What counts last of a promise, by its company or an officer: what a buyer received is told to nobody else.
 *
 * @param file null where the promise is of no grant file
 * @param year in which it was made
 * @param hundredths of the measure's unit
 * @param open whether the company itself states it and did not mark it confidential
 */
record StatedEffect(
        UUID promise,
        @Nullable UUID file,
        String siren,
        String programme,
        String axis,
        int year,
        long hundredths,
        LocalDate month,
        boolean open) {
    private static final int HUNDREDTHS = 2;

    /** Empty where the promise does not count, is of another measure, or nothing was said of how much. */
    static Optional<StatedEffect> find(Promise promise, List<Statement> said, Measure measure) {
        if (!promise.isCounted() || promise.kind() != PromiseKind.valueOf(measure.name())) {
            return Optional.empty();
        }
        List<Statement> own =
                said.stream().filter(one -> one.side() != Side.BUYER).toList();
        return Statements.findLastMeasured(Statements.effective(own)).map(one -> of(promise, one));
    }

    private static StatedEffect of(Promise promise, Statement counts) {
        BigDecimal quantity = Objects.requireNonNull(counts.quantity());
        return new StatedEffect(
                promise.id(),
                promise.file(),
                promise.siren(),
                promise.programme(),
                promise.axis(),
                promise.madeOn().getYear(),
                quantity.movePointRight(HUNDREDTHS)
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact(),
                counts.month(),
                counts.side() == Side.COMPANY && !counts.confidential());
    }

    /** What its company brings to one programme and axis in one year is one figure, whatever it is made of. */
    String unit() {
        return String.join("/", siren, String.valueOf(year), axis, programme);
    }
}
