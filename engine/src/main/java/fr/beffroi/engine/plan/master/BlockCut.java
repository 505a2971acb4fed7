package fr.beffroi.engine.plan.master;

import fr.beffroi.engine.plan.flow.DeliveryCut;

/**
 * A delivery cut and the block of weeks it speaks of.
 *
 * @param block position of the block, or {@link #ALL} for the sum of all blocks
 */
public record BlockCut(int block, DeliveryCut cut) {
    public static final int ALL = -1;
}
