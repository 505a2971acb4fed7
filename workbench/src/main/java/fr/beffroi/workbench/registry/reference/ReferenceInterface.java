package fr.beffroi.workbench.registry.reference;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import java.util.Collection;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What facts are named by, for programs: the tree of processes, the kinds of credentials. */
@RestController
@AllowedTo(Role.ANONYMOUS)
class ReferenceInterface {
    private final References references;

    ReferenceInterface(References references) {
        this.references = references;
    }

    /** In the order of the tree: each after its parent. */
    @GetMapping("/api/processes")
    Collection<Process> processes() {
        return references.processes().values();
    }

    @GetMapping("/api/credential-kinds")
    Collection<CredentialKind> credentialKinds() {
        return references.credentialKinds().values();
    }
}
