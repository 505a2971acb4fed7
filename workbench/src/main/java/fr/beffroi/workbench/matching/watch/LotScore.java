package fr.beffroi.workbench.matching.watch;

import fr.beffroi.workbench.demand.TenderLot;
import fr.beffroi.workbench.matching.lots.Reason;
import fr.beffroi.workbench.matching.lots.Score;
import java.util.List;

/** A lot for a company, with its reasons. */
public record LotScore(TenderLot lot, Score score) {

    /** Whole points, as they are shown. */
    public long points() {
        return Math.round(score.points());
    }

    /** Those that count most first. */
    public List<Reason> reasons() {
        return score.reasons();
    }

    /** Whether the company's own word keeps it down. */
    public boolean isRefused() {
        return score.reasons().stream().anyMatch(reason -> reason.kind() == Reason.Kind.REFUSED);
    }

    /** Whether the company put it aside: what it said of this lot itself, whatever the reason, or of others like it. */
    boolean isPutAside(List<SaidRefusal> said) {
        return isRefused()
                || said.stream()
                        .anyMatch(
                                one -> one.notice() == lot.notice() && one.lot().equals(lot.lot()));
    }
}
