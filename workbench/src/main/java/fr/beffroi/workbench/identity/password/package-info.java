/** Passwords: what is asked of them, how they are kept, and how a forgotten one is replaced. */
@NullMarked
package fr.beffroi.workbench.identity.password;

import org.jspecify.annotations.NullMarked;
