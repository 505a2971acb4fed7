/**
 * What a rule is.
 */
@NullMarked
package fr.beffroi.engine.verify.rule;

import org.jspecify.annotations.NullMarked;
