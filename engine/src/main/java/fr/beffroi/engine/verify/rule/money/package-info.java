/**
 * Rules on who pays for the levers.
 */
@NullMarked
package fr.beffroi.engine.verify.rule.money;

import org.jspecify.annotations.NullMarked;
