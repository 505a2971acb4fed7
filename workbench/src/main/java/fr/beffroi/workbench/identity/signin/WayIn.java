package fr.beffroi.workbench.identity.signin;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** A way to sign in beside the password; each adds its own filters. */
public interface WayIn {

    /** Adds what it needs. */
    void open(HttpSecurity http);
}
