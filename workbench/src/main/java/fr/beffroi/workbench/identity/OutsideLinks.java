package fr.beffroi.workbench.identity;

import java.util.Locale;
import java.util.Optional;

/** One-time links for people who have no account: made, mailed, and told apart from guesses. Whoever hands them out keeps their hash only, and their end. */
public interface OutsideLinks {

    /**
     * A link's secret.
     *
     * @param token what stands in the link: 256 random bits
     * @param hash SHA-256 of it: what is kept
     */
    record Secret(String token, byte[] hash) {}

    /** A new one. */
    Secret create();

    /** What is kept of a token that somebody brings. */
    byte[] hash(String token);

    /** Whether an address can be one. */
    boolean isAddress(String email);

    /**
     * Sends the mail {@code mail.KEY.subject}, {@code mail.KEY.text} with a link; in its words {0} is the reader's name, {1} the full address, what follows
     * {@code words}. Counted for the person who asks.
     *
     * @param path under which the secret is brought back, such as {@code /avis/…}
     * @return the full address where no mail server took it: to be handed over, shown this once
     */
    Optional<String> send(String email, String name, String key, Locale language, String path, Object... words);

    /**
     * Counts a link that led nowhere.
     *
     * @param remoteAddress of the browser
     * @throws RuntimeException answered with 429 where there were too many
     */
    void countWrong(String remoteAddress);
}
