package fr.beffroi.engine.robust.again;

import fr.beffroi.engine.model.StepProfile;
import java.util.ArrayList;
import java.util.List;

/** Step profiles from values by week. */
final class Profiles {
    private Profiles() {}

    static StepProfile of(double[] byWeek) {
        List<StepProfile.Step> steps = new ArrayList<>();
        for (int week = 0; week < byWeek.length; week++) {
            if (week == 0 ? byWeek[week] != 0 : byWeek[week] != byWeek[week - 1]) {
                steps.add(new StepProfile.Step(week, byWeek[week]));
            }
        }
        return new StepProfile(steps);
    }
}
