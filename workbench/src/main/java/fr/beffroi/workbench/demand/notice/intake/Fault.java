package fr.beffroi.workbench.demand.notice.intake;

/**
 * What was set aside.
 *
 * @param part of a packed file; empty where it is not packed
 * @param reason what was found, where, and what would be right
 */
public record Fault(String part, String reason) implements java.io.Serializable {
    private static final long serialVersionUID = 1;
}
