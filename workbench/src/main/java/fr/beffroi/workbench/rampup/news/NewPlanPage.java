package fr.beffroi.workbench.rampup.news;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Asks for the new plan of a scenario whose plan is out of date. */
@Controller
@AllowedTo(Role.OFFICER)
class NewPlanPage {
    private final NewPlans plans;

    NewPlanPage(NewPlans plans) {
        this.plans = plans;
    }

    /** To the run; or back, where a colleague was quicker. */
    @PostMapping("/scenarios/{scenario}/nouveau-plan")
    String make(@PathVariable UUID scenario) {
        return plans.make(scenario)
                .map(run -> "redirect:/scenarios/" + scenario + "/calculs/" + run)
                .orElse("redirect:/scenarios/" + scenario);
    }
}
