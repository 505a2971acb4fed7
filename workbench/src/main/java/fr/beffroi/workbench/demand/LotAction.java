package fr.beffroi.workbench.demand;

import java.util.Optional;

/** Something another module offers to do about a lot of a notice, as a link beside it. */
public interface LotAction {

    /** Where it is done; empty where the person who asks may not. */
    Optional<String> findPath(long notice, String lot);

    /** What the link says. */
    String messageKey();
}
