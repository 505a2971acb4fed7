package fr.beffroi.workbench.demand;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A need, as the person who asks may see it: whole for its owner and whoever may know it, else its face.
 *
 * @param organisation who asks for it; null where the viewer may not know
 * @param askedBy that organisation's name; null likewise
 * @param shape what is asked for; coarse where {@code coarse} says so
 * @param coarse whether details are hidden in brackets because the owner wants to stay unknown
 * @param own whether the viewer acts for the organisation that asks
 * @param published whether others see it; its owner writes it in peace before
 * @param open false once it is closed: nobody is looked for any more
 * @param scenario the ramp-up scenario it was drawn from; null where there is none, or it is not shown
 * @param item that scenario's item; null together with {@code scenario}
 */
public record Need(
        UUID id,
        @Nullable UUID organisation,
        @Nullable String askedBy,
        NeedShape shape,
        boolean coarse,
        Audience audience,
        boolean own,
        boolean published,
        boolean open,
        @Nullable UUID scenario,
        @Nullable String item) {}
