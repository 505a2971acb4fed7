package fr.beffroi.workbench.identity;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The roles that may call a page or an interface. It stands on the method, or on the controller for all its methods; a method without any is
 * closed to everybody. What they then see is for row-level security to decide. {@link Role#ANONYMOUS} stands for everybody, signed in or
 * not.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface AllowedTo {
    Role[] value();
}
