package fr.beffroi.workbench.funding.session;

import fr.beffroi.workbench.funding.file.GrantFile;
import fr.beffroi.workbench.funding.step.FileSteps;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The votes of a session: each is the step of its file, with all that goes with that, and the line of the session in the same transaction. */
@Service
@Transactional
public class SessionVotes {
    private final SessionStore store;
    private final FileSteps steps;

    SessionVotes(SessionStore store, FileSteps steps) {
        this.store = store;
        this.steps = steps;
    }

    /**
     * Records the vote on a file.
     *
     * @param seen how many steps of the file the viewer saw taken
     * @throws SessionFaultsException where the vote is at fault
     * @throws SessionRefusedException where the session is still to come, was sent to the prefect, or the file does not wait on its list
     * @throws fr.beffroi.workbench.funding.step.StepFaultsException and whatever else {@link FileSteps#take} says
     */
    public void vote(UUID id, UUID file, int seen, Map<SessionField, String> typed, LocalDate today) {
        Session session = store.findForChange(id).orElseThrow(() -> new SessionRefusedException("unknown"));
        SessionReader reader = new SessionReader(typed);
        SessionReader.TypedVote vote = reader.vote();
        if (session.sentOn() != null) {
            throw new SessionRefusedException("sent");
        }
        if (session.heldOn().isAfter(today)) {
            throw new SessionRefusedException("toCome");
        }
        if (store.listItems(id).stream().noneMatch(item -> item.file().equals(file) && item.vote() == null)) {
            throw new SessionRefusedException("notWaiting");
        }
        // The record is in French, as the minutes are.
        String votes = vote.inFavour() + " pour, " + vote.against() + " contre, abstentions : " + vote.abstained();
        GrantFile after = steps.take(file, seen, vote.kind(), reader.stepFields(session.heldOn(), votes), today);
        store.vote(id, file, after.steps(), vote);
    }
}
