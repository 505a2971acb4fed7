@NullMarked
package fr.beffroi.workbench.rampup.need;

import org.jspecify.annotations.NullMarked;
