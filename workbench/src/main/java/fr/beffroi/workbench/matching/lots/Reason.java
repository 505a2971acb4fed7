package fr.beffroi.workbench.matching.lots;

/**
 * A fact that speaks for or against a company and a lot going together.
 *
 * @param points what it adds, below 0 where it speaks against
 * @param what what it is about: a code of a process, an activity, a credential, a place, words, depending on the kind
 * @param because where it was seen: digits of a CPV code, the name of a trade, a buyer; may be empty
 */
public record Reason(Kind kind, double points, String what, String because) {
    /** What kinds of facts count. The code ends the key of its message. */
    public enum Kind {
        /** A process that the company does, asked for by a code of the lot. */
        PROCESS_BY_CODE("process-by-code"),
        /** A process that the company does, named in the lot's texts. */
        PROCESS_BY_WORDS("process-by-words"),
        /** The company's activity goes with the lot's code. */
        ACTIVITY("activity"),
        /** It was awarded something of the kind. */
        PAST_WIN("past-win"),
        /** This buyer awarded it something. */
        BUYER("buyer"),
        /** Words of the lot are those of the company or of what it was awarded. */
        WORDS("words"),
        /** It is near. */
        PLACE("place"),
        /** The lot is large for a company of its size. */
        SIZE("size"),
        /** A credential the texts name, that it holds. */
        CREDENTIAL("credential"),
        /** A credential the texts name, that it does not hold as far as is known. */
        CREDENTIAL_MISSING("credential-missing"),
        /** Like something it said is not for it. */
        REFUSED("refused");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** The end of its message key. */
        public String code() {
            return code;
        }
    }
}
