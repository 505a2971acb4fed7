package fr.beffroi.engine.oracle;

import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.model.RampUpModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All ways to start levers that the rules on levers alone allow (§4); money is not looked at. */
final class LeverPlans {
    private LeverPlans() {}

    /** Start week by lever id, absent where never; the plan that does nothing comes first. */
    static List<Map<String, Integer>> list(RampUpModel model) {
        List<Map<String, Integer>> plans = new ArrayList<>();
        plans.add(new LinkedHashMap<>());
        for (Lever lever : model.levers()) {
            List<Map<String, Integer>> extended = new ArrayList<>(plans);
            for (Map<String, Integer> plan : plans) {
                for (int week = lever.earliestWeek(); week <= lever.latestWeek(); week++) {
                    Map<String, Integer> more = new LinkedHashMap<>(plan);
                    more.put(lever.id(), week);
                    extended.add(more);
                }
            }
            plans = extended;
        }
        return plans.stream().filter(plan -> isAllowed(model, plan)).toList();
    }

    static boolean isAllowed(RampUpModel model, Map<String, Integer> starts) {
        for (Lever lever : model.levers()) {
            Integer start = starts.get(lever.id());
            if (start == null) {
                continue;
            }
            if (start < lever.earliestWeek() || start > lever.latestWeek()) {
                return false;
            }
            if (start + lever.delayWeeks() >= model.weeks()) {
                return false;
            }
            for (String excluded : lever.excludes()) {
                if (starts.containsKey(excluded)) {
                    return false;
                }
            }
            for (Lever required : model.levers()) {
                if (lever.requires().contains(required.id())) {
                    Integer requiredStart = starts.get(required.id());
                    if (requiredStart == null || requiredStart + required.delayWeeks() > start) {
                        return false;
                    }
                }
            }
        }
        return true;
    }
}
