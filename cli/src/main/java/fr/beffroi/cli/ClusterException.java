package fr.beffroi.cli;

/** A cluster that cannot be reached, or has lost too much to finish. */
public final class ClusterException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** @param cause what the cluster said; its message is what the user reads */
    public ClusterException(Throwable cause) {
        super(cause.getMessage(), cause);
    }
}
