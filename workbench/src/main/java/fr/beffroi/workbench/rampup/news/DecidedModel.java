package fr.beffroi.workbench.rampup.news;

import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.model.RampUpModel;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model in which what was decided holds: a lever's aid is at most what was granted, a programme that refused pays nothing of it, nothing starts before it
 * may be ordered, and a lever that was paid starts when it was planned. A delay past the last week in which a lever may start takes it out, with those that
 * need it.
 */
final class DecidedModel {
    private static final double CENTS = 100;
    private static final int DAYS = 7;

    private DecidedModel() {}

    /** The model after these decisions, the oldest first. */
    static RampUpModel of(RampUpModel model, List<News> decided) {
        List<Lever> levers = new ArrayList<>(model.levers());
        List<String> gone = new ArrayList<>();
        for (News news : decided) {
            for (int index = 0; index < levers.size(); index++) {
                Lever lever = levers.get(index);
                if (lever.id().equals(news.lever())) {
                    Lever after = after(model, lever, news);
                    levers.set(index, after);
                    if (after.earliestWeek() > after.latestWeek()) {
                        levers.set(index, lever);
                        gone.add(lever.id());
                    }
                }
            }
        }
        RampUpModel changed = model.withLevers(levers);
        return gone.isEmpty() ? changed : changed.withoutLevers(gone);
    }

    private static Lever after(RampUpModel model, Lever lever, News news) {
        Long cents = news.cents();
        return switch (news.cause()) {
            case GRANTED, AMENDED -> granted(model, lever, news, cents == null ? 0 : cents);
            case PAID -> started(model, granted(model, lever, news, cents == null ? 0 : cents), news.orderOn());
            case REFUSED -> unpaid(lever, news.programme());
            case LAPSED ->
                cents == null || cents == 0 ? unpaid(lever, news.programme()) : granted(model, lever, news, cents);
            case DELAYED -> notBefore(model, lever, news.notBefore());
        };
    }

    /** The share that this sum is of the dearest start that is left: whenever it starts, no more is paid. */
    private static Lever granted(RampUpModel model, Lever lever, News news, long cents) {
        if (lever.isPublic()) {
            // Programmes alone carry a public lever: one that gets less than was planned of it cannot be paid so.
            return cents < news.plannedCents() ? unpaid(lever, news.programme()) : lever;
        }
        double cost = lever.totalCostEuros(lever.earliestWeek(), model.weeks());
        double share = cost <= 0 ? lever.maxPublicShare() : (cents + news.otherCents()) / CENTS / cost;
        return lever.withPublicMoney(lever.eligible(), Math.min(lever.maxPublicShare(), share));
    }

    private static Lever unpaid(Lever lever, String programme) {
        return lever.withPublicMoney(
                lever.eligible().stream().filter(one -> !one.equals(programme)).toList(), lever.maxPublicShare());
    }

    private static Lever notBefore(RampUpModel model, Lever lever, @Nullable LocalDate day) {
        int week = day == null ? 0 : (int) Math.ceilDiv(ChronoUnit.DAYS.between(model.start(), day), DAYS);
        return lever.withWindow(Math.max(lever.earliestWeek(), week), lever.latestWeek());
    }

    private static Lever started(RampUpModel model, Lever lever, LocalDate orderOn) {
        long week = Math.floorDiv(ChronoUnit.DAYS.between(model.start(), orderOn), DAYS);
        int start = (int) Math.clamp(week, lever.earliestWeek(), lever.latestWeek());
        return lever.withWindow(start, start);
    }
}
