/** When officers are away, and who stands in. */
@NullMarked
package fr.beffroi.workbench.identity.absence;

import org.jspecify.annotations.NullMarked;
