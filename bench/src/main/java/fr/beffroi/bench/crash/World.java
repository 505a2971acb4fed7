package fr.beffroi.bench.crash;

import fr.beffroi.bench.crash.check.Undertaking;
import java.util.List;
import java.util.UUID;

/**
 * Where people act: a programme of two parts and two envelopes, companies with a member each, and officers.
 *
 * @param password of the schemas' owner
 * @param last an envelope in which nobody acts but those who rush for its last euros
 * @param officers their keys
 * @param undertakings companies that are tied, with those that stand alone as one each
 */
record World(
        String owner,
        String password,
        UUID programme,
        List<Envelope> envelopes,
        Envelope last,
        List<Company> companies,
        List<String> officers,
        List<Undertaking> undertakings) {
    /** The part that counts as de minimis. */
    static final String DE_MINIMIS_PART = "Développer";

    /** The part that does not. */
    static final String EXEMPT_PART = "Investir";

    /** A paper that requests need. */
    static final String PAPER = "Devis";

    /** An envelope's book, by its axis. */
    record Envelope(UUID book, String axis) {}

    /** A company, and its member's key. */
    record Company(String siren, String email, String key) {}
}
