package fr.beffroi.engine.simulate;

/**
 * A thing of the model that is not certain.
 *
 * @param id its id among the things of its kind
 */
public record UncertainElement(Kind kind, String id) {
    /** What sort of thing. */
    public enum Kind {
        ROUTE,
        SOURCE,
        LEVER,
        RESOURCE
    }
}
