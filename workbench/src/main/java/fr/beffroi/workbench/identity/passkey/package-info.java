/** Passkeys: signing in with a device instead of a password. */
@NullMarked
package fr.beffroi.workbench.identity.passkey;

import org.jspecify.annotations.NullMarked;
