package fr.beffroi.workbench.identity.trust;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The task forces one's company trusts. */
@RestController
@RequestMapping("/api/account/trust")
@AllowedTo(Role.COMPANY_MEMBER)
class TrustInterface {
    private final Trust trust;

    TrustInterface(Trust trust) {
        this.trust = trust;
    }

    /** Every task force, and whether one's company trusts it. */
    @GetMapping
    List<Trust.TaskForce> list() {
        return trust.listTaskForces();
    }

    /** Trusts exactly the task forces of these ids from now on. */
    @PutMapping
    List<Trust.TaskForce> set(@RequestBody Set<UUID> taskForces) {
        trust.set(taskForces);
        return trust.listTaskForces();
    }
}
