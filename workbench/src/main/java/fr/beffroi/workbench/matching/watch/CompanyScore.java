package fr.beffroi.workbench.matching.watch;

import fr.beffroi.workbench.matching.lots.Reason;
import fr.beffroi.workbench.matching.lots.Score;
import fr.beffroi.workbench.registry.Company;
import java.util.List;

/** A company for a lot, with its reasons. */
public record CompanyScore(Company company, Score score) {

    /** Whole points, as they are shown. */
    public long points() {
        return Math.round(score.points());
    }

    /** Those that count most first. */
    public List<Reason> reasons() {
        return score.reasons();
    }
}
