package fr.beffroi.workbench.identity.mail;

import java.time.Instant;
import java.util.UUID;

/**
 * A mail that was refused.
 *
 * @param reason the mail server's own words, or why it could not be reached
 * @param tries how often it was tried
 */
public record UndeliveredMail(
        UUID id,
        String address,
        String subject,
        String text,
        String reason,
        int tries,
        Instant firstAt,
        Instant lastAt) {}
