/**
 * Rules on what a plan says about itself: goals, status, cadence, explanations.
 */
@NullMarked
package fr.beffroi.engine.verify.rule.stated;

import org.jspecify.annotations.NullMarked;
