package fr.beffroi.workbench.identity.token;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own keys, and whom a key acts for. A key cannot make further keys: that is done on the account page. */
@RestController
@RequestMapping("/api/account")
@AllowedTo({Role.ADMINISTRATOR, Role.OFFICER, Role.COMPANY_MEMBER, Role.MANDATARY, Role.BUYER, Role.AUDITOR})
class TokenInterface {
    private final Tokens tokens;

    TokenInterface(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Who is asking. */
    record Self(UUID person, UUID organisation, String role) {}

    /** Who is asking: the first call of any program. */
    @GetMapping("/self")
    Self self() {
        return new Self(
                Objects.requireNonNull(Viewers.current().person()),
                Objects.requireNonNull(Viewers.current().organisation()),
                Viewers.current().role().code());
    }

    /** One's keys, without their text. */
    @GetMapping("/tokens")
    List<Tokens.Token> list() {
        return tokens.list();
    }

    /** Revokes a key of one's own at once. */
    @DeleteMapping("/tokens/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable UUID id) {
        tokens.revoke(id);
    }
}
