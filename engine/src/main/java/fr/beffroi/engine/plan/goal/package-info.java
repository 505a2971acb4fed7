/** The four goals of §5, one after the other. */
@NullMarked
package fr.beffroi.engine.plan.goal;

import org.jspecify.annotations.NullMarked;
