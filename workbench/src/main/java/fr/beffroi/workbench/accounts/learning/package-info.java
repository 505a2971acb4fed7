/** What the estimates got wrong, by kind of lever: delays, costs and what was reached, with their intervals; the plan's seam {@code LeverExperience}. */
@NullMarked
package fr.beffroi.workbench.accounts.learning;

import org.jspecify.annotations.NullMarked;
