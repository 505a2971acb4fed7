@NullMarked
package fr.beffroi.workbench.rampup.stock;

import org.jspecify.annotations.NullMarked;
