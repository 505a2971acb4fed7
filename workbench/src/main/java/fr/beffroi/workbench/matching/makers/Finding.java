package fr.beffroi.workbench.matching.makers;

import java.util.List;

/**
 * One thing that is asked for, beside what is known of a company.
 *
 * @param share from 0 to 1: how far it is met; what is unknown counts half
 * @param key the end of its words' key, {@code matching.fact.<key>}
 * @param facts what the words speak of: days, numbers, texts, and {@link Named} things
 */
public record Finding(Aspect aspect, Verdict verdict, double share, String key, List<Object> facts) {
    private static final double HALF = 0.5;

    /** Lists are copied. */
    public Finding {
        facts = List.copyOf(facts);
    }

    /** A process, credential or material of the register's lists, named in the reader's language. */
    public record Named(Kind kind, String code) {
        /** Of which list. */
        public enum Kind {
            PROCESS,
            CREDENTIAL,
            MATERIAL
        }
    }

    static Finding yes(Aspect aspect, String key, Object... facts) {
        return new Finding(aspect, Verdict.YES, 1, key, List.of(facts));
    }

    static Finding unknown(Aspect aspect, String key, Object... facts) {
        return new Finding(aspect, Verdict.UNKNOWN, HALF, key, List.of(facts));
    }

    static Finding no(Aspect aspect, double share, String key, Object... facts) {
        return new Finding(aspect, Verdict.NO, share, key, List.of(facts));
    }
}
