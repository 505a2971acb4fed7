package fr.beffroi.workbench.funding.step;

import fr.beffroi.workbench.funding.life.Actor;
import fr.beffroi.workbench.funding.life.FileState;
import fr.beffroi.workbench.funding.life.Life;
import fr.beffroi.workbench.funding.life.Outcome;
import fr.beffroi.workbench.funding.life.Party;
import fr.beffroi.workbench.funding.life.StepRefusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What can be done now, as the rules of life say it. */
public final class Offers {
    private static final int CENTS = 2;
    private static final UUID SOMEBODY = new UUID(0, 0);

    private Offers() {}

    /** What somebody can do now. */
    public static List<Offer> list(FileState state, Actor actor, LocalDate today) {
        return Arrays.stream(StepKind.values())
                .filter(kind -> isPossible(state, kind, actor, today))
                .map(kind -> new Offer(
                        kind,
                        !(why(state, kind, actor, today) instanceof StepRefusal.SecondPersonNeeded)
                                && !(why(state, kind, actor, today) instanceof StepRefusal.AgreementMissing),
                        defaults(state, kind, today)))
                .toList();
    }

    /** What somebody on a side can do now, whoever they are. */
    public static List<StepKind> list(FileState state, Party party, LocalDate today) {
        Actor somebody = new Actor(SOMEBODY, party);
        return Arrays.stream(StepKind.values())
                .filter(kind -> isPossible(state, kind, somebody, today))
                .toList();
    }

    private static boolean isPossible(FileState state, StepKind kind, Actor actor, LocalDate today) {
        return switch (why(state, kind, actor, today)) {
            case StepRefusal.NotNow _, StepRefusal.NotYou _ -> false;
            // Another sum would do, unless there is none left.
            case StepRefusal.Sum sum -> sum.mostCents() >= sum.leastCents();
            case null, default -> true;
        };
    }

    private static @org.jspecify.annotations.Nullable StepRefusal why(
            FileState state, StepKind kind, Actor actor, LocalDate today) {
        return Life.after(state, kind.sample(today), actor) instanceof Outcome.Denied(StepRefusal refusal)
                ? refusal
                : null;
    }

    private static Map<StepField, String> defaults(FileState state, StepKind kind, LocalDate today) {
        return switch (kind) {
            case ACKNOWLEDGE -> Map.of(StepField.ORDER_FROM, today.toString());
            case DECIDE_GRANT ->
                state instanceof FileState.ToDecide decide
                        ? Map.of(StepField.AMOUNT, euros(decide.proposedCents()), StepField.ON, today.toString())
                        : Map.of();
            case DECIDE_REFUSAL, MAKE_ENFORCEABLE, CONFIRM_PAYMENT -> Map.of(StepField.ON, today.toString());
            case ASK_PAYMENT ->
                state instanceof FileState.Running running
                        ? Map.of(StepField.AMOUNT, euros(running.grant().cents() - running.paidCents()))
                        : Map.of();
            case CHECK_PAYMENT ->
                state instanceof FileState.PaymentAsked asked
                        ? Map.of(StepField.AMOUNT, euros(asked.askedCents()))
                        : Map.of();
            case AGREE_PAYMENT -> Map.of(StepField.YEAR, String.valueOf(today.getYear()));
            case RECORD_RECOVERY ->
                state instanceof FileState.Recovering back
                        ? Map.of(StepField.AMOUNT, euros(back.claimedCents() - back.recoveredCents()))
                        : Map.of();
            default -> Map.of();
        };
    }

    private static String euros(long cents) {
        return BigDecimal.valueOf(cents, CENTS).stripTrailingZeros().toPlainString();
    }
}
