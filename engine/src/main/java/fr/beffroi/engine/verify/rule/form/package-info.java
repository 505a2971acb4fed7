/**
 * Rules on the form of a plan: names, weeks and numbers that make sense at all.
 */
@NullMarked
package fr.beffroi.engine.verify.rule.form;

import org.jspecify.annotations.NullMarked;
