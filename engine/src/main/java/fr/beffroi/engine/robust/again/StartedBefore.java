package fr.beffroi.engine.robust.again;

import fr.beffroi.engine.plan.network.LeverPlan;
import fr.beffroi.engine.plan.network.Network;

/**
 * The levers that a plan has started before a week, by position; those active by then are part of what there is.
 *
 * @param week the week in which the loss begins
 */
record StartedBefore(Network network, LeverPlan planned, int week) {

    boolean isStarted(int lever) {
        return planned.starts(lever) && planned.start(lever) < week;
    }

    boolean isActive(int lever) {
        return isStarted(lever) && planned.active(lever, network) <= week;
    }

    /** Whether a route can be launched without any further lever. */
    boolean isRouteOpen(int route) {
        boolean isOpen = network.routes.get(route).qualified();
        for (int lever = 0; lever < planned.size() && !isOpen; lever++) {
            isOpen = isActive(lever) && contains(network.leverEffects.get(lever).unlockedRoutes(), route);
        }
        return isOpen;
    }

    /** Whether a source can be ordered from without any further lever. */
    boolean isSourceOpen(int source) {
        boolean isOpen = network.sources.get(source).qualified();
        for (int lever = 0; lever < planned.size() && !isOpen; lever++) {
            isOpen = isActive(lever) && contains(network.leverEffects.get(lever).unlockedSources(), source);
        }
        return isOpen;
    }

    private static boolean contains(int[] positions, int wanted) {
        for (int position : positions) {
            if (position == wanted) {
                return true;
            }
        }
        return false;
    }
}
