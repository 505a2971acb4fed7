package fr.beffroi.workbench.identity.mail;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The address under which people reach the workbench, for links in mails: {@code BEFFROI_BASE_URL}. */
@Component
public class BaseAddress {
    private final String given;

    BaseAddress(@Value("${beffroi.base-url:}") String given) {
        this.given = given.strip().replaceAll("/+$", "");
    }

    /** Whether the operator named it. */
    public boolean isGiven() {
        return !given.isEmpty();
    }

    /** A full address; where the operator named none, on the host that the request of this thread asked. */
    public String of(String path) {
        return isGiven()
                ? given + path
                : ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path(path)
                        .toUriString();
    }
}
