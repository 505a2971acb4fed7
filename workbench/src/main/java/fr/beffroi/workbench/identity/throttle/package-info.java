/** Slowing down whoever tries too often: lock-out after wrong passwords, and limits on what can be asked for. */
@NullMarked
package fr.beffroi.workbench.identity.throttle;

import org.jspecify.annotations.NullMarked;
