package fr.beffroi.workbench.funding.life;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.workbench.funding.ledger.MovementKind;
import fr.beffroi.workbench.funding.life.Outcome.Moved;
import fr.beffroi.workbench.harness.Visitor;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Random lives: no sequence of allowed steps reaches what is forbidden, and the money is always what the state says. */
class LifePropertiesTest {
    private static final int LIVES = Visitor.SLOW ? 20_000 : 4_000;
    private static final int LONGEST = 60;
    private static final Set<Class<?>> GOING_BACK = Set.of(
            Step.Withdraw.class,
            Step.Lapse.class,
            Step.Close.class,
            Step.DecideRefusal.class,
            Step.RejectProposal.class,
            Step.RejectPayment.class,
            Step.ReturnOrder.class,
            Step.Amend.class);
    private static final List<Actor> ACTORS = List.of(
            new Actor(new UUID(0, 1), Party.COMPANY),
            new Actor(new UUID(0, 2), Party.TASK_FORCE),
            new Actor(new UUID(0, 3), Party.TASK_FORCE),
            new Actor(new UUID(0, 4), Party.NOBODY));

    @Test
    void everyStateIsReachedAndItsMoneyIsRight() {
        Set<Class<?>> seen = new HashSet<>(Set.of(FileState.Draft.class));
        for (long seed = 1; seed <= LIVES; seed++) {
            live(seed, seen);
        }
        assertThat(names(seen)).isEqualTo(names(Set.of(FileState.class.getPermittedSubclasses())));
    }

    @Test
    void samplesHoldEveryStep() {
        assertThat(Samples.steps(1, Samples.DAY, true, "D1"))
                .extracting(step -> step.getClass().getSimpleName())
                .containsExactlyInAnyOrder(Arrays.stream(Step.class.getPermittedSubclasses())
                        .map(Class::getSimpleName)
                        .toArray(String[]::new));
    }

    private static void live(long seed, Set<Class<?>> seen) {
        Random random = new Random(seed);
        FileState state = new FileState.Draft();
        Money money = new Money();
        Actor first = ACTORS.getFirst();
        boolean enforceable = false;
        for (int number = 0; number < LONGEST && state.ball() != Party.NOBODY; number++) {
            Taken taken = any(state, random);
            Step step = taken.step();
            Actor actor = taken.actor();
            String story = "seed " + seed + ", step " + number + ": " + step + " by " + actor + " in " + state;
            assertThat(actor.party()).as(story).isEqualTo(step.party());
            if (step instanceof Step.Propose || step instanceof Step.CheckPayment) {
                first = actor;
            }
            if (step instanceof Step.AgreeProposal || step instanceof Step.AgreePayment) {
                assertThat(actor.person()).as(story).isNotEqualTo(first.person());
            }
            enforceable |= step instanceof Step.MakeEnforceable;
            taken.moved().moves().forEach(move -> money.apply(move, story));
            assertThat(enforceable || money.promised() == 0).as(story).isTrue();
            state = taken.moved().state();
            money.fits(state, story);
            seen.add(state.getClass());
        }
        if (state.ball() == Party.NOBODY) {
            assertEnd(state);
        }
    }

    private record Taken(Step step, Actor actor, Moved moved) {}

    /** Any step that is allowed now, by whom it is allowed; steps that end a life early, or lead back, are taken seldom. */
    private static Taken any(FileState state, Random random) {
        while (true) {
            Step step = Samples.random(random);
            boolean seldom = GOING_BACK.contains(step.getClass());
            Actor actor = ACTORS.get(random.nextInt(ACTORS.size()));
            if ((!seldom || random.nextInt(8) == 0) && Life.after(state, step, actor) instanceof Moved moved) {
                return new Taken(step, actor, moved);
            }
        }
    }

    /** At its end a file only moves on where money can be claimed back. */
    private static void assertEnd(FileState state) {
        for (Step step : Samples.steps(1, Samples.DAY, true, "D1")) {
            for (Actor actor : ACTORS) {
                boolean claims = step instanceof Step.ClaimBack
                        && (state instanceof FileState.Closed || state instanceof FileState.Lapsed);
                assertThat(Life.after(state, step, actor) instanceof Moved)
                        .as("%s by %s in %s", step, actor, state)
                        .matches(moved -> !moved || claims);
            }
        }
    }

    private static Set<String> names(Set<Class<?>> types) {
        return types.stream().map(Class::getSimpleName).collect(Collectors.toCollection(java.util.TreeSet::new));
    }

    /** What the moves came to, kept beside. */
    private static final class Money {
        private final Map<MovementKind, Long> sums = new EnumMap<>(MovementKind.class);

        void apply(MoneyMove move, String story) {
            assertThat(move.cents()).as(story).isPositive();
            sums.merge(move.kind(), move.cents(), Long::sum);
            assertThat(reserved()).as("reserved, " + story).isNotNegative();
            assertThat(committed()).as("committed, " + story).isNotNegative();
            assertThat(ordered()).as("ordered, " + story).isNotNegative();
            assertThat(paid()).as("paid, " + story).isNotNegative();
        }

        private long sum(MovementKind kind) {
            return sums.getOrDefault(kind, 0L);
        }

        private long reserved() {
            return sum(MovementKind.RESERVE) - sum(MovementKind.UNRESERVE) - sum(MovementKind.COMMIT);
        }

        private long committed() {
            return sum(MovementKind.COMMIT)
                    - sum(MovementKind.RELEASE)
                    - sum(MovementKind.ORDER)
                    + sum(MovementKind.RETURN_ORDER);
        }

        private long ordered() {
            return sum(MovementKind.ORDER) - sum(MovementKind.RETURN_ORDER) - sum(MovementKind.CONFIRM);
        }

        private long paid() {
            return sum(MovementKind.CONFIRM) - sum(MovementKind.RECOVER);
        }

        long promised() {
            return committed() + ordered() + paid();
        }

        /** Reserved, committed, ordered and paid are what the state says. */
        void fits(FileState state, String story) {
            List<Long> expected = switch (state) {
                case FileState.Draft _, FileState.Submitted _, FileState.Incomplete _ -> List.of(0L, 0L, 0L, 0L);
                case FileState.Complete _, FileState.Examined _, FileState.Proposed _ -> List.of(0L, 0L, 0L, 0L);
                case FileState.ToDecide s -> List.of(s.proposedCents(), 0L, 0L, 0L);
                case FileState.Granted s -> List.of(s.grant().cents(), 0L, 0L, 0L);
                case FileState.Enforceable s -> List.of(0L, s.grant().cents(), 0L, 0L);
                case FileState.AgreementSent s -> List.of(0L, s.grant().cents(), 0L, 0L);
                case FileState.Signed s -> List.of(0L, s.grant().cents(), 0L, 0L);
                case FileState.Running s -> List.of(0L, s.grant().cents() - s.paidCents(), 0L, s.paidCents());
                case FileState.PaymentAsked s -> List.of(0L, s.grant().cents() - s.paidCents(), 0L, s.paidCents());
                case FileState.PaymentChecked s -> List.of(0L, s.grant().cents() - s.paidCents(), 0L, s.paidCents());
                case FileState.PaymentOrdered s ->
                    List.of(0L, s.grant().cents() - s.paidCents() - s.orderedCents(), s.orderedCents(), s.paidCents());
                case FileState.Closed s -> List.of(0L, 0L, 0L, s.paidCents());
                case FileState.Lapsed s -> List.of(0L, 0L, 0L, s.paidCents());
                case FileState.Recovering s -> List.of(0L, 0L, 0L, s.paidCents() - s.recoveredCents());
                case FileState.Recovered s -> List.of(0L, 0L, 0L, s.paidCents() - s.recoveredCents());
                case FileState.Refused _, FileState.Withdrawn _ -> List.of(0L, 0L, 0L, 0L);
            };
            assertThat(List.of(reserved(), committed(), ordered(), paid()))
                    .as(story)
                    .isEqualTo(expected);
        }
    }
}
