/** Steps as people take them: what each asks, who can take which now, and what goes with it in one transaction. */
@NullMarked
package fr.beffroi.workbench.funding.step;

import org.jspecify.annotations.NullMarked;
