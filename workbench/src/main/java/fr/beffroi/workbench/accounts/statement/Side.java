package fr.beffroi.workbench.accounts.statement;

import fr.beffroi.workbench.identity.Role;
import java.util.Optional;

/** Who states. What an officer checked counts before what the company says, that before what a buyer received. */
public enum Side {
    OFFICER,
    COMPANY,
    BUYER;

    /** The side of a role; empty of those who state nothing. */
    public static Optional<Side> of(Role role) {
        return switch (role) {
            case OFFICER -> Optional.of(OFFICER);
            case COMPANY_MEMBER -> Optional.of(COMPANY);
            case BUYER -> Optional.of(BUYER);
            default -> Optional.empty();
        };
    }
}
