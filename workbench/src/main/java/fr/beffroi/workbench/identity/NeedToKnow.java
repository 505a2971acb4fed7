package fr.beffroi.workbench.identity;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A page, or interface, that shows what only named people need to know. It stands beside {@link AllowedTo}, on the method or the controller:
 * of the roles named there only the people an administrator named for the topic get in, each time with an entry in the {@link AuditLog}.
 * Where the operator switched the topic off, nobody does, and the page is as if it were not there.
 *
 * <p>Links to it are shown where {@link SecretPages#isOpen} says so.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface NeedToKnow {
    SecretTopic value();
}
