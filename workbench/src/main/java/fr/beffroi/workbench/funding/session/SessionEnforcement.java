package fr.beffroi.workbench.funding.session;

import fr.beffroi.workbench.funding.step.FileSteps;
import fr.beffroi.workbench.funding.step.StepField;
import fr.beffroi.workbench.funding.step.StepKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Makes what a session granted enforceable, once its acts are with the prefect and published: the step of each file in a transaction of its own, so
 * that one that fails holds up no other. Call it outside any transaction.
 */
@Service
public class SessionEnforcement {
    private static final Logger LOG = LoggerFactory.getLogger(SessionEnforcement.class);

    private final DecidingSessions sessions;
    private final FileSteps steps;

    SessionEnforcement(DecidingSessions sessions, FileSteps steps) {
        this.sessions = sessions;
        this.steps = steps;
    }

    /** A file that could not be made enforceable, and why. */
    public record Failure(long fileNumber, String title, RuntimeException why) {}

    /** How many became enforceable, and which did not. */
    public record Result(int enforced, List<Failure> failures) {
        public Result {
            failures = List.copyOf(failures);
        }
    }

    /**
     * Takes the step for all that were granted and are not enforceable yet.
     *
     * @throws SessionRefusedException before both days are recorded
     */
    public Result enforce(UUID id, LocalDate today) {
        Session session = sessions.find(id).orElseThrow(() -> new SessionRefusedException("unknown"));
        LocalDate on = session.enforceableOn().orElseThrow(() -> new SessionRefusedException("notEnforceable"));
        int enforced = 0;
        List<Failure> failures = new ArrayList<>();
        for (SessionItem item : sessions.listItems(id)) {
            if (!item.isToBeEnforced()) {
                continue;
            }
            try {
                steps.take(
                        item.file(),
                        item.steps(),
                        StepKind.MAKE_ENFORCEABLE,
                        Map.of(StepField.ON, on.toString()),
                        today);
                enforced++;
            } catch (RuntimeException e) {
                LOG.warn("File {} of session {} is not enforceable yet", item.fileNumber(), id, e);
                failures.add(new Failure(item.fileNumber(), item.title(), e));
            }
        }
        return new Result(enforced, failures);
    }
}
