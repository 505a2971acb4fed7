/** The weekly flow of parts for a fixed lever plan: the most that can be delivered, what one more hour would bring, the least stock. */
@NullMarked
package fr.beffroi.engine.plan.flow;

import org.jspecify.annotations.NullMarked;
