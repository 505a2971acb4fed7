/** Keys by which programs act for a person on {@code /api}: made and revoked by the person, shown once, kept as a hash. */
@NullMarked
package fr.beffroi.workbench.identity.token;

import org.jspecify.annotations.NullMarked;
