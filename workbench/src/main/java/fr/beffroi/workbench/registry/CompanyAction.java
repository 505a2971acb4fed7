package fr.beffroi.workbench.registry;

import java.util.Optional;

/** Something another module offers to do about a company, as a link on its page. */
public interface CompanyAction {

    /** Where it is done; empty where the person who asks may not. */
    Optional<String> findPath(Siren siren);

    /** What the link says. */
    String messageKey();
}
