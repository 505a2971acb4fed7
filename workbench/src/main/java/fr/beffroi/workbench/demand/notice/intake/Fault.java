package fr.beffroi.workbench.demand.notice.intake;

import fr.beffroi.workbench.demand.notice.Reason;

/**
 * What was set aside.
 *
 * @param part of a packed file; empty where it is not packed
 */
public record Fault(String part, Reason reason) implements java.io.Serializable {
    private static final long serialVersionUID = 1;
}
