package fr.beffroi.workbench.meetings.plan;

import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.meetings.schedule.ClashingMeetingsException;
import fr.beffroi.workbench.meetings.schedule.Day;
import fr.beffroi.workbench.meetings.schedule.PlainSchedules;
import fr.beffroi.workbench.meetings.schedule.Schedule;
import fr.beffroi.workbench.meetings.schedule.ScheduleCheck;
import fr.beffroi.workbench.meetings.schedule.ScheduleOptimiser;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Works a schedule out in the background, in the name of the officer who asked; what is kept was checked by code that shares nothing with the search. */
@Service
public class ScheduleMaking {
    private static final Logger LOG = LoggerFactory.getLogger(ScheduleMaking.class);

    private final ScheduleStore store;
    private final DayReader reader;
    private final TransactionOperations transactions;

    ScheduleMaking(ScheduleStore store, DayReader reader, TransactionOperations transactions) {
        this.store = store;
        this.reader = reader;
        this.transactions = transactions;
    }

    /** Works out a schedule that was asked for; nothing happens where it is over. Call it outside any transaction. */
    public void make(UUID event, int number) {
        ScheduleStore.Asker asker = asSystem(() ->
                store.begin(event, number) ? store.findAsker(event, number).orElse(null) : null);
        if (asker == null) {
            return;
        }
        try {
            Viewers.runAs(new Viewer(asker.person(), asker.organisation(), Role.OFFICER), () -> solve(event, number));
        } catch (RuntimeException e) {
            LOG.warn("Schedule {} of event {} failed", number, event, e);
            String why = e instanceof ClashingMeetingsException ? "locks" : "failed";
            Viewers.runAs(
                    Viewer.SYSTEM, () -> transactions.executeWithoutResult(status -> store.fail(event, number, why)));
        }
    }

    private void solve(UUID event, int number) {
        DayReader.Asked asked = reader.read(event);
        Day day = asked.facts().day();
        Schedule found = ScheduleOptimiser.find(
                day, asked.kept(), Duration.ofSeconds(asked.facts().event().searchSeconds()));
        List<String> faults = ScheduleCheck.listFaults(day, found.meetings());
        if (!faults.isEmpty()) {
            throw new IllegalStateException("The schedule breaks rules: " + faults);
        }
        long firstCome = day.value(PlainSchedules.firstCome(day));
        long greedy = day.value(PlainSchedules.greedy(day));
        transactions.executeWithoutResult(status -> {
            // Not where the event's times changed meanwhile.
            if (store.finish(
                    event,
                    number,
                    found.value(),
                    found.bound(),
                    found.missingShares(),
                    found.missingSharesAtLeast(),
                    firstCome,
                    greedy)) {
                store.insertWorth(event, number, day.wishes());
                store.insertMeetings(event, number, Meetings.held(day, found.meetings()));
            }
        });
    }

    private <T> @Nullable T asSystem(Supplier<@Nullable T> action) {
        return Viewers.callAs(Viewer.SYSTEM, () -> transactions.execute(status -> action.get()));
    }
}
