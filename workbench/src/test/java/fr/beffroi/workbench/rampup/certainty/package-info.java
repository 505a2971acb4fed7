@NullMarked
package fr.beffroi.workbench.rampup.certainty;

import org.jspecify.annotations.NullMarked;
