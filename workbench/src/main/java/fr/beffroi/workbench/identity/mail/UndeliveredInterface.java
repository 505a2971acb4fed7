package fr.beffroi.workbench.identity.mail;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Refused mails, for programs. */
@RestController
@RequestMapping("/api/undelivered-mails")
@AllowedTo(Role.ADMINISTRATOR)
class UndeliveredInterface {
    private final UndeliveredMails mails;

    UndeliveredInterface(UndeliveredMails mails) {
        this.mails = mails;
    }

    /** Whether it went out this time. */
    record Tried(boolean sent) {}

    @GetMapping
    List<UndeliveredMail> list() {
        return mails.list();
    }

    /** Sends one again; 404 where there is none. */
    @PostMapping("/{mail}/sending")
    Tried sendAgain(@PathVariable UUID mail) {
        return mails.sendAgain(mail)
                .map(Tried::new)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Lets one go, unsent. */
    @DeleteMapping("/{mail}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(@PathVariable UUID mail) {
        if (!mails.forget(mail)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
