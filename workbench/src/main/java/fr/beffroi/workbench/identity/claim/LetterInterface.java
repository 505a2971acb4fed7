package fr.beffroi.workbench.identity.claim;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.invitation.Inviting;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Letters to companies and the claims they lead to, for programs. */
@RestController
class LetterInterface {
    private final Letters letters;
    private final Claims claims;

    LetterInterface(Letters letters, Claims claims) {
        this.letters = letters;
        this.claims = claims;
    }

    /** @param name needed only where the company is not known yet */
    record NewLetter(String siren, @Nullable String name, String address) {}

    record Claim(String siren, String code, String email) {}

    @GetMapping("/api/letters")
    @AllowedTo({Role.ADMINISTRATOR, Role.OFFICER})
    List<Letter> list() {
        return letters.list();
    }

    /** The answer holds the code to print; it is told this once. */
    @PostMapping("/api/letters")
    @AllowedTo({Role.ADMINISTRATOR, Role.OFFICER})
    @ResponseStatus(HttpStatus.CREATED)
    Letters.Printable create(@RequestBody NewLetter wanted) {
        return letters.create(wanted.siren(), Objects.requireNonNullElse(wanted.name(), ""), wanted.address());
    }

    /** Sends the invitation to the company; where no mail server is there, the answer holds its link. */
    @PostMapping("/api/claims")
    @AllowedTo(Role.ANONYMOUS)
    Inviting.Outcome claim(@RequestBody Claim claim, HttpServletRequest request) {
        return claims.byLetter(claim.siren(), claim.code(), claim.email(), request.getRemoteAddr());
    }
}
