/** The money of §4: who may pay what of a lever, as rows of a linear programme. */
@NullMarked
package fr.beffroi.engine.plan.funding;

import org.jspecify.annotations.NullMarked;
