/** The drone scenario of the demo, run once at the first start. */
@NullMarked
package fr.beffroi.workbench.rampup.demo;

import org.jspecify.annotations.NullMarked;
