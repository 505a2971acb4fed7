package fr.beffroi.workbench.identity.marking;

import java.io.Serial;

/** Something sent bears a marking. Holds where it was found, never what stood around it. */
final class MarkedException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final String place;
    private final String marking;

    /**
     * @param place the field or file, and the part of it
     * @param marking such as {@code DIFFUSION RESTREINTE}
     */
    MarkedException(String place, String marking) {
        super(marking + " in " + place);
        this.place = place;
        this.marking = marking;
    }

    String place() {
        return place;
    }

    String marking() {
        return marking;
    }
}
