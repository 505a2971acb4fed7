package fr.beffroi.workbench.rampup.scenario;

import java.io.Serial;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A scenario holds what companies told its organisation alone: it cannot be opened to the whole task force. */
@ResponseStatus(HttpStatus.CONFLICT)
public class ToldToSomeException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    ToldToSomeException(String name) {
        super("\"" + name + "\" holds figures that companies told your organisation, and not the whole task force."
                + "\nMaybe ask these companies to trust the other members, or leave it reserved.");
    }
}
