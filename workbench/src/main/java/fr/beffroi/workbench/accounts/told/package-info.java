/** What the public is told of effects: sums of groups that give nobody away, and results that companies themselves made public. */
@NullMarked
package fr.beffroi.workbench.accounts.told;

import org.jspecify.annotations.NullMarked;
