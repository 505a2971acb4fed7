package fr.beffroi.workbench.demand;

import java.util.List;

/**
 * Notices came, or changed by what came; told once their transaction is committed, in parts of at most a thousand.
 *
 * @param notices their numbers; what became of one is asked of {@link Notices}, also that it is no more because it turned out to be the same as another
 */
public record NoticesArrived(List<Long> notices) {
    public NoticesArrived {
        notices = List.copyOf(notices);
    }
}
