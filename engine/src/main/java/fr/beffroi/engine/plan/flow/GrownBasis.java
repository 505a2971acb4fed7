package fr.beffroi.engine.plan.flow;

import fr.beffroi.engine.plan.network.Network;
import fr.beffroi.engine.plan.network.Network.RouteNode;
import fr.beffroi.engine.plan.solver.Basis;
import java.util.Arrays;
import java.util.Comparator;

/**
 * A first basis for a {@link DeliveryModel} in which more items are decided than in the one before. What both have keeps its status; an
 * item that followed its consumers until now still does: its fastest route launches what its stock row asks, none of its hours bind. So
 * the solver begins at the last solution and only mends what that asked too much.
 */
final class GrownBasis {
    private final DeliveryModel before;
    private final DeliveryModel now;
    private final Basis known;
    private final int[] columns;
    private final int[] rows;

    private GrownBasis(DeliveryModel before, Basis known, DeliveryModel now) {
        this.before = before;
        this.now = now;
        this.known = known;
        columns = new int[now.linear.columns()];
        rows = new int[now.linear.rows()];
        Arrays.fill(rows, Basis.BASIC);
    }

    /** The basis {@code known} of {@code before}, carried over. It may be singular here and there, which the solver mends. */
    static Basis of(DeliveryModel before, Basis known, DeliveryModel now) {
        return new GrownBasis(before, known, now).grow();
    }

    private Basis grow() {
        copyColumns(before.delivered, now.delivered);
        copyColumns(before.launched, now.launched);
        copyRows(before.stockRow, now.stockRow);
        copyRows(before.launchRow, now.launchRow);
        copyRows(before.hoursRow, now.hoursRow);
        copyRows(before.kitRow, now.kitRow);
        copyRows(before.targetKitRow, now.targetKitRow);
        copyRows(before.orderRow, now.orderRow);
        for (int item = 0; item < now.network.items(); item++) {
            if (before.echelons.follows(item) && !now.echelons.follows(item)) {
                follow(item);
            }
        }
        return new Basis(columns, rows);
    }

    private void follow(int item) {
        Network network = now.network;
        RouteNode fastest = network.routesOf.get(item).stream()
                .filter(now.echelons::isUsable)
                .min(Comparator.comparingInt(RouteNode::lead))
                .orElseThrow();
        int[] launches = now.launched[fastest.index()];
        for (int week = 0; week < launches.length && week + fastest.lead() < now.stockRow[item].length; week++) {
            columns[launches[week]] = Basis.BASIC;
            rows[now.stockRow[item][week + fastest.lead()]] = Basis.LOWER;
        }
    }

    private void copyColumns(int[][] from, int[][] to) {
        for (int i = 0; i < to.length; i++) {
            for (int week = 0; week < Math.min(from[i].length, to[i].length); week++) {
                columns[to[i][week]] = known.columns()[from[i][week]];
            }
        }
    }

    private void copyRows(int[][] from, int[][] to) {
        for (int i = 0; i < to.length; i++) {
            for (int week = 0; week < Math.min(from[i].length, to[i].length); week++) {
                if (from[i][week] >= 0 && to[i][week] >= 0) {
                    rows[to[i][week]] = known.rows()[from[i][week]];
                }
            }
        }
    }
}
