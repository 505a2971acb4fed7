package fr.beffroi.workbench.identity.invitation;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Invitations, for programs. */
@RestController
@RequestMapping("/api/invitations")
@AllowedTo({Role.ADMINISTRATOR, Role.OFFICER, Role.COMPANY_MEMBER})
class InvitationInterface {
    private final Invitations invitations;
    private final Inviting inviting;

    InvitationInterface(Invitations invitations, Inviting inviting) {
        this.invitations = invitations;
        this.inviting = inviting;
    }

    /**
     * @param role its code, such as {@code officer}
     * @param name as the inviter knows it; may be missing
     */
    record NewInvitation(
            UUID organisation,
            String role,
            String email,
            @Nullable String name) {}

    @GetMapping
    List<Invitation> list() {
        return invitations.list();
    }

    /** Where no mail server is there, the answer holds the link to hand over. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Inviting.Outcome invite(@RequestBody NewInvitation wanted) {
        return inviting.invite(wanted.organisation(), wanted.role(), wanted.email(), wanted.name());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable UUID id) {
        invitations.withdraw(id);
    }
}
