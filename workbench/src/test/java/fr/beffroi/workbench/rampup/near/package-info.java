@NullMarked
package fr.beffroi.workbench.rampup.near;

import org.jspecify.annotations.NullMarked;
