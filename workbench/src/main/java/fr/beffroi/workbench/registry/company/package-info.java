/** Reading companies and all that hangs on them. */
@NullMarked
package fr.beffroi.workbench.registry.company;

import org.jspecify.annotations.NullMarked;
