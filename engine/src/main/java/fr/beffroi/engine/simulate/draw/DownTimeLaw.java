package fr.beffroi.engine.simulate.draw;

import fr.beffroi.engine.model.Uncertainty.Breakdown;
import java.util.Arrays;

/** The share of each week in which a resource runs: up and down times exponential, up at the start. Read-only. */
public final class DownTimeLaw {
    /** Breakdowns that follow each other faster than every ten minutes show only by their mean. */
    private static final double SHORTEST_CYCLE_WEEKS = 1e-3;

    private final double upWeeks;
    private final double downWeeks;
    private final boolean isCertain;

    public DownTimeLaw(Breakdown breakdown) {
        this(
                breakdown.everyWeeks(),
                breakdown.lastsWeeks(),
                breakdown.everyWeeks() + breakdown.lastsWeeks() < SHORTEST_CYCLE_WEEKS);
    }

    private DownTimeLaw(double upWeeks, double downWeeks, boolean isCertain) {
        this.upWeeks = upWeeks;
        this.downWeeks = downWeeks;
        this.isCertain = isCertain || downWeeks == 0;
    }

    /** Each week the mean share, instead of a share by chance. */
    public DownTimeLaw certainAtMean() {
        return new DownTimeLaw(upWeeks, downWeeks, true);
    }

    /** Fills {@code upShare} with the share of each week in which the resource runs, 0 to 1, as the stream of that key has it. */
    public void fill(double[] upShare, long streamKey) {
        if (isCertain) {
            for (int week = 0; week < upShare.length; week++) {
                upShare[week] = meanUpShare(week);
            }
            return;
        }
        Arrays.fill(upShare, 1);
        double now = 0;
        for (int draw = 0; ; draw += 2) {
            now += exponential(upWeeks, streamKey, draw);
            if (now >= upShare.length) {
                return;
            }
            double end = Math.min(upShare.length, now + exponential(downWeeks, streamKey, draw + 1));
            while (now < end) {
                int week = (int) now;
                double until = Math.min(end, week + 1);
                upShare[week] = Math.max(0, upShare[week] - (until - now));
                now = until;
            }
        }
    }

    private static double exponential(double mean, long streamKey, int draw) {
        return -mean * StrictMath.log(RandomStreams.unit(RandomStreams.bits(streamKey, draw)));
    }

    /** The availability (u + d·e^(−λt)) / (u + d) with λ = 1/u + 1/d of an alternating renewal process, averaged over a week. */
    private double meanUpShare(int week) {
        if (downWeeks == 0) {
            return 1;
        }
        double rate = 1 / upWeeks + 1 / downWeeks;
        double settling = (StrictMath.exp(-rate * week) - StrictMath.exp(-rate * (week + 1))) / rate;
        return (upWeeks + downWeeks * settling) / (upWeeks + downWeeks);
    }
}
