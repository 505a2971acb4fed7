package fr.beffroi.workbench.aid.deminimis;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A day on which aid changes hands, because companies merge or split. It acts from the beginning of its day. */
public sealed interface Reorganisation {
    /** The day it takes effect. */
    LocalDate on();

    /**
     * One company goes up in another: its aid and the companies it controls are the other's from then on (2023/2831, art. 3(8)).
     *
     * @param absorbed SIREN of the one that ends
     * @param into SIREN of the one that goes on
     */
    record Merger(LocalDate on, String absorbed, String into) implements Reorganisation {}

    /**
     * One company's activities go to several. Aid stays with who took over the activity it was used for ({@code allocated}); where that cannot
     * be said it is shared by the equity of the parts on that day (2023/2831, art. 3(9)).
     *
     * @param from SIREN of the one that is split; it goes on where it keeps a share
     * @param shares SIREN to share of equity; together they are 1
     * @param allocated aid's id to the SIREN that benefited from it
     */
    record Split(LocalDate on, String from, Map<String, BigDecimal> shares, Map<String, String> allocated)
            implements Reorganisation {

        /** The parts, in the order they were given. */
        public List<String> parts() {
            return List.copyOf(shares.keySet());
        }
    }
}
