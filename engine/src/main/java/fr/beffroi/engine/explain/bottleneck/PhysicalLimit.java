package fr.beffroi.engine.explain.bottleneck;

import fr.beffroi.engine.plan.Bottleneck;
import fr.beffroi.engine.plan.flow.Limits;
import fr.beffroi.engine.plan.flow.Prices;
import java.util.BitSet;

/** One limit on making or buying that could be loosened or taken away while everything else stays. */
interface PhysicalLimit {
    Bottleneck.Kind kind();

    String id();

    /** The weeks in which the limit exists and something can be gained from loosening it. */
    BitSet weeks(Limits limits);

    /** The dual price of one more unit in that week: a hint where to look, and the slope at a point that was solved. */
    double hint(Prices prices, int week);

    /** How large the limit is in that week, to guess which candidate matters most. */
    double size(Limits limits, int week);

    /** So many units more in each of those weeks. */
    void raise(Limits limits, BitSet weeks, double units);

    /** Takes the limit away. */
    void remove(Limits limits);
}
