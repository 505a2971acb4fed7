/** The model with numbers instead of names: what every solving step works on. */
@NullMarked
package fr.beffroi.engine.plan.network;

import org.jspecify.annotations.NullMarked;
