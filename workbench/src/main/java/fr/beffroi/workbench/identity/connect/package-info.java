/** Signing in through an OpenID Connect provider of ProConnect's shape. */
@NullMarked
package fr.beffroi.workbench.identity.connect;

import org.jspecify.annotations.NullMarked;
