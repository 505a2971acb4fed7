package fr.beffroi.workbench.rampup.more;

import fr.beffroi.workbench.rampup.run.RunSummary;
import java.util.List;

/**
 * What more money in a programme's envelope would bring to a plan.
 *
 * @param euros how much more
 * @param summary of the plan with it
 * @param leastSaved unit-weeks of backlog that it saves for certain: no plan without it does better than the bound that was proven
 * @param mostSaved unit-weeks that it may save at most, by the bound that was proven with it
 * @param added names of the levers that plan starts and the plan without it does not
 */
public record MoreMoney(int euros, RunSummary summary, double leastSaved, double mostSaved, List<String> added) {
    public MoreMoney {
        added = List.copyOf(added);
    }
}
