/** Which task forces a company trusts with what it keeps to itself. */
@NullMarked
package fr.beffroi.workbench.identity.trust;

import org.jspecify.annotations.NullMarked;
