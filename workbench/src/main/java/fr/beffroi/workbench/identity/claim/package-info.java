/** A company head takes charge of the company's page: by a code sent to its registered address, or by their ProConnect identity. */
@NullMarked
package fr.beffroi.workbench.identity.claim;

import org.jspecify.annotations.NullMarked;
