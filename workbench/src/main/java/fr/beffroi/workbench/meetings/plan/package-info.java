/** From wishes to a schedule: worked out in the background, steered by an officer, published. */
@NullMarked
package fr.beffroi.workbench.meetings.plan;

import org.jspecify.annotations.NullMarked;
