package fr.beffroi.workbench.accounts.judgement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What somebody of the task force found of a promise, and what the company said to it.
 *
 * @param replies the oldest first
 */
public record Judgement(UUID id, UUID promise, String text, Instant at, List<Reply> replies) {
    public Judgement {
        replies = List.copyOf(replies);
    }

    /** The company's word on it. */
    public record Reply(String text, Instant at) {}
}
