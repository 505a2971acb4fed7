package fr.beffroi.workbench.rampup.more;

import fr.beffroi.workbench.rampup.run.BackgroundJobs;
import fr.beffroi.workbench.rampup.run.Run;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What more money would bring to plans: kept once worked out, worked out once somebody asks. */
@Service
@Transactional
public class MoreMoneys {
    /** How much more is asked about. */
    public static final int EUROS = 10_000;

    private final MoreMoneyStore store;
    private final BackgroundJobs jobs;

    MoreMoneys(MoreMoneyStore store, BackgroundJobs jobs) {
        this.store = store;
        this.jobs = jobs;
    }

    /**
     * What {@link #EUROS} more in that programme's envelope bring to a plan; empty while it is being worked out, which this call begins.
     *
     * @param programme id in the model
     */
    public Optional<MoreMoney> find(Run run, String programme) {
        Optional<MoreMoney> known = store.find(run.id(), programme, EUROS);
        if (known.isEmpty() && run.hasPlan()) {
            jobs.begin(MoreMoneyTask.instance(run.id(), programme));
        }
        return known;
    }
}
