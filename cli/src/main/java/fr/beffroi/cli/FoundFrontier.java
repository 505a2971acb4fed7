package fr.beffroi.cli;

/**
 * A frontier that a machine of a cluster has found.
 *
 * @param task which of the tasks, from 0
 * @param json its file, as one machine writes it
 * @param optimal whether every point is proven to the gap asked for
 * @param seconds what it took
 */
public record FoundFrontier(int task, byte[] json, boolean optimal, double seconds) implements java.io.Serializable {
    private static final long serialVersionUID = 1;
}
