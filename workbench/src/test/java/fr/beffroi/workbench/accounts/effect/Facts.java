package fr.beffroi.workbench.accounts.effect;

import fr.beffroi.engine.model.LeverKind;
import fr.beffroi.workbench.accounts.promise.Promise;
import fr.beffroi.workbench.accounts.promise.PromiseKind;
import fr.beffroi.workbench.accounts.statement.Side;
import fr.beffroi.workbench.accounts.statement.Statement;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Promises and statements out of nothing, for tests that need no database. */
public final class Facts {
    private static long number;

    private Facts() {}

    /** A promise of a lever, due on a day. */
    public static Promise promise(
            PromiseKind kind,
            @Nullable BigDecimal quantity,
            LocalDate dueOn,
            @Nullable LeverKind lever,
            long publicCents) {
        return new Promise(
                UUID.randomUUID(),
                UUID.randomUUID(),
                null,
                "l",
                "Levier",
                lever,
                "000000018",
                "programme",
                "drones",
                "Pièce",
                kind,
                quantity,
                "h",
                dueOn,
                dueOn.minusMonths(6),
                dueOn.minusMonths(3),
                100_000_00L,
                publicCents,
                false,
                null,
                null);
    }

    /** The same, of which a paper is wanted. */
    public static Promise proven(Promise promise) {
        return with(promise, true, null, null);
    }

    /** The same, ended on the day it was due. */
    public static Promise closed(Promise promise, String because) {
        return with(promise, promise.proofNeeded(), promise.dueOn(), because);
    }

    private static Promise with(
            Promise promise, boolean proof, @Nullable LocalDate closedOn, @Nullable String because) {
        return new Promise(
                promise.id(),
                promise.file(),
                promise.scenario(),
                promise.lever(),
                promise.leverName(),
                promise.leverKind(),
                promise.siren(),
                promise.programme(),
                promise.axis(),
                promise.product(),
                promise.kind(),
                promise.quantity(),
                promise.unit(),
                promise.dueOn(),
                promise.madeOn(),
                promise.orderOn(),
                promise.costCents(),
                promise.publicCents(),
                proof,
                closedOn,
                because);
    }

    /** A statement of a month. */
    public static Statement statement(
            UUID promise,
            LocalDate month,
            Side side,
            @Nullable BigDecimal quantity,
            @Nullable LocalDate reachedOn,
            @Nullable Long cost) {
        number++;
        return new Statement(
                UUID.randomUUID(),
                number,
                promise,
                month,
                quantity,
                reachedOn,
                cost,
                side,
                null,
                false,
                "",
                null,
                Instant.EPOCH);
    }

    /** One of a random world. */
    static <T> T any(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }
}
