package fr.beffroi.workbench.rampup.building;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.rampup.editing.Checked;
import fr.beffroi.workbench.rampup.editing.Drafts;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Building a draft from the register, for programs. */
@RestController
@RequestMapping("/api/scenarios/{scenario}/draft")
@AllowedTo(Role.OFFICER)
class BuildApi {
    private final Building building;
    private final Drafts drafts;

    BuildApi(Building building, Drafts drafts) {
        this.building = building;
        this.drafts = drafts;
    }

    /** Sets what is to be delivered; gives what the draft still lacks. */
    @PutMapping("/need")
    Checked need(@PathVariable UUID scenario, @RequestBody Need need) {
        building.setNeed(scenario, need);
        return drafts.check(scenario);
    }

    /** Adds who makes what with what, out of the register; gives what the draft still lacks. */
    @PostMapping("/makers")
    Checked add(@PathVariable UUID scenario, @RequestBody Making making) {
        building.add(scenario, making);
        return drafts.check(scenario);
    }
}
