/** Scenarios and their versions: made from a file, a template or an example, listed, kept. */
@NullMarked
package fr.beffroi.workbench.rampup.scenario;

import org.jspecify.annotations.NullMarked;
