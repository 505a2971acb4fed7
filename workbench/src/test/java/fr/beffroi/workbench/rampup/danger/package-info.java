@NullMarked
package fr.beffroi.workbench.rampup.danger;

import org.jspecify.annotations.NullMarked;
