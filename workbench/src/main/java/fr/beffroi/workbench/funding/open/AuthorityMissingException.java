package fr.beffroi.workbench.funding.open;

import java.io.Serial;

/** The operator has not named the body that grants: no file can say who gave the aid. */
public class AuthorityMissingException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    /** Says how to name it. */
    public AuthorityMissingException() {
        super("The granting body is not set.\nMaybe set BEFFROI_AUTHORITY_NAME and BEFFROI_AUTHORITY_SIRET.");
    }
}
