/** What experience says of the levers of a draft, and taking it over: as uncertainty of their delays, and as the delays themselves. */
@NullMarked
package fr.beffroi.workbench.rampup.experience;

import org.jspecify.annotations.NullMarked;
