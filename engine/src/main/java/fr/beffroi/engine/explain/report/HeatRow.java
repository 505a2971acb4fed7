package fr.beffroi.engine.explain.report;

import java.util.BitSet;

/**
 * One row of the heat map.
 *
 * @param place what it is
 * @param owner whose it is
 * @param load its use; a route that is not qualified has none to show: all zero
 * @param binding the weeks in which it holds the target back
 */
record HeatRow(String place, String owner, Load load, BitSet binding) {

    boolean isBindingIn(Period period) {
        int next = binding.nextSetBit(period.from());
        return next >= 0 && next < period.to();
    }
}
