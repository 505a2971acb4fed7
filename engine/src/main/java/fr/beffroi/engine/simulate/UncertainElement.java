package fr.beffroi.engine.simulate;

import java.io.Serializable;

/**
 * A thing of the model that is not certain.
 *
 * @param id its id among the things of its kind
 */
public record UncertainElement(Kind kind, String id) implements Serializable {
    private static final long serialVersionUID = 1;

    /** What sort of thing. */
    public enum Kind {
        ROUTE,
        SOURCE,
        LEVER,
        RESOURCE
    }
}
