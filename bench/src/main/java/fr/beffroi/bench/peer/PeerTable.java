package fr.beffroi.bench.peer;

import static fr.beffroi.bench.MarkdownTable.number;

import fr.beffroi.bench.MarkdownTable;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One row for each model and choice of levers, and what comes out of all of them. */
final class PeerTable {
    private final PrintStream out;
    private final MarkdownTable table;
    private final boolean withPeer;
    private int rows;
    private int backlogAsGood;
    private int onTimeAsGood;
    private boolean ownRight = true;

    PeerTable(PrintStream out, boolean withPeer) {
        this.out = out;
        this.withPeer = withPeer;
        List<String> headings = new ArrayList<>(List.of("model", "items", "levers", "units wanted"));
        headings.addAll(headingsOf("Beffroi"));
        if (withPeer) {
            for (PeerMode mode : PeerMode.values()) {
                headings.addAll(headingsOf("frePPLe, " + mode.title));
            }
            headings.addAll(List.of("backlog as good", "on time as good", "times as long"));
        }
        table = new MarkdownTable(out, headings.toArray(String[]::new));
    }

    private static List<String> headingsOf(String side) {
        return List.of(side + ": on time", "backlog", "s", "right");
    }

    void row(String model, FixedModel fixed, LeverChoice choice, Side own, Map<PeerMode, Side> peer) {
        rows++;
        ownRight &= own.rightness().map(Rightness::isRight).orElse(false);
        double[][] nothing = new double[fixed.network().targets.size()][fixed.weeks()];
        List<String> cells = new ArrayList<>(List.of(
                model,
                String.valueOf(fixed.network().items()),
                choice == LeverChoice.NONE
                        ? choice.title
                        : "%d %s".formatted(fixed.decisions().size(), choice.title),
                number(Count.of(fixed.network(), nothing).wanted())));
        cells.addAll(own.cells());
        peer.values().forEach(side -> cells.addAll(side.cells()));
        if (withPeer) {
            // Of both modes the better one counts: for each figure the better of the two.
            boolean backlog = peer.values().stream().allMatch(side -> own.isAsGood(side, Count::hasNoMoreBacklogThan));
            boolean onTime = peer.values().stream().allMatch(side -> own.isAsGood(side, Count::hasNoLessOnTimeThan));
            backlogAsGood += backlog ? 1 : 0;
            onTimeAsGood += onTime ? 1 : 0;
            // Against the quicker of the two modes.
            double seconds =
                    peer.values().stream().mapToDouble(Side::seconds).min().orElse(Double.NaN);
            cells.addAll(List.of(yesOrNo(backlog), yesOrNo(onTime), number(seconds / own.seconds())));
        }
        table.row(cells.toArray(String[]::new));
        report("Beffroi", own);
        peer.forEach((mode, side) -> report("frePPLe, " + mode.title, side));
    }

    private static String yesOrNo(boolean yes) {
        return yes ? "yes" : "no";
    }

    private static void report(String name, Side side) {
        side.rightness()
                .filter(rightness -> !rightness.isRight())
                .ifPresent(rightness -> System.err.println("  " + name + ", most broken: " + rightness.worst()));
    }

    /** Says what comes out; false where a plan of ours is not right, or the peer is late by less somewhere. */
    boolean finish() {
        if (withPeer) {
            out.printf(
                    "%nAgainst the better of the peer's modes: no more backlog in %d of %d rows, no fewer units on time in %d.%n",
                    backlogAsGood, rows, onTimeAsGood);
        }
        return ownRight && (!withPeer || backlogAsGood == rows);
    }
}
