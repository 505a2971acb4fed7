/** A year of the demo's invented companies: what they promised, what they stated since, what came late and what nobody said. */
@NullMarked
package fr.beffroi.workbench.accounts.demo;

import org.jspecify.annotations.NullMarked;
