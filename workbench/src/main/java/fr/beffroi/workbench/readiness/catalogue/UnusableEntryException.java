package fr.beffroi.workbench.readiness.catalogue;

import java.io.Serial;

/** Something names what there is not. */
public class UnusableEntryException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final String what;
    private final String code;

    UnusableEntryException(String what, String code) {
        super("There is no " + what + " \"" + code + "\".\nMaybe the code is written otherwise.");
        this.what = what;
        this.code = code;
    }

    /** Of what kind: {@code requirement}, {@code profile}, {@code body}, {@code source}; {@code theme}; {@code nothing} where a profile requires nothing, {@code
     * answer} where a point has no answer that could be enough. */
    public String what() {
        return what;
    }

    /** What was found. */
    public String code() {
        return code;
    }
}
