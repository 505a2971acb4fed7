/** Signing in and out. */
@NullMarked
package fr.beffroi.workbench.identity.signin;

import org.jspecify.annotations.NullMarked;
