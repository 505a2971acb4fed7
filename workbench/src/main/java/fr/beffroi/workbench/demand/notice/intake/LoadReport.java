package fr.beffroi.workbench.demand.notice.intake;

import fr.beffroi.workbench.demand.notice.store.PutOutcome;
import java.util.List;

/**
 * What came of files.
 *
 * @param files how many were read
 * @param notices how many were read in them
 * @param faults what was set aside, of many the first
 * @param refused how many were set aside
 */
public record LoadReport(int files, int notices, PutOutcome outcome, List<Fault> faults, int refused)
        implements java.io.Serializable {
    private static final long serialVersionUID = 1;

    /** Nothing. */
    public static final LoadReport NONE = new LoadReport(0, 0, PutOutcome.NONE, List.of(), 0);

    public LoadReport {
        faults = List.copyOf(faults);
    }

    /** Both together, the first faults of both. */
    public LoadReport plus(LoadReport other) {
        return new LoadReport(
                files + other.files,
                notices + other.notices,
                outcome.plus(other.outcome),
                java.util.stream.Stream.concat(faults.stream(), other.faults.stream())
                        .limit(NoticeLoader.MOST_FAULTS_TOLD)
                        .toList(),
                refused + other.refused);
    }
}
