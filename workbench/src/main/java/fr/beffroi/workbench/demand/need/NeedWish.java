package fr.beffroi.workbench.demand.need;

import fr.beffroi.workbench.demand.Audience;
import fr.beffroi.workbench.demand.NeedShape;
import fr.beffroi.workbench.registry.Siren;
import java.util.List;

/**
 * A need as its owner wants it kept.
 *
 * @param named the companies it is shown to, where it is shown to named ones only
 * @param anonymous whether its owner stays unknown until both sides agree
 * @param showWords of an anonymous one: whether title and description are shown all the same
 * @param officersKnow of an anonymous one: whether the officers it is shown to see it as a whole
 */
public record NeedWish(
        NeedShape shape,
        Audience audience,
        List<Siren> named,
        boolean anonymous,
        boolean showWords,
        boolean officersKnow) {

    /** Lists are copied. */
    public NeedWish {
        named = List.copyOf(named);
    }

    /** A need that its owner has still to complete: shown to no company, and anonymous. */
    static NeedWish forNobodyYet(NeedShape shape) {
        return new NeedWish(shape, Audience.NAMED, List.of(), true, false, false);
    }

    /** The same with another shape. */
    NeedWish with(NeedShape other) {
        return new NeedWish(other, audience, named, anonymous, showWords, officersKnow);
    }
}
