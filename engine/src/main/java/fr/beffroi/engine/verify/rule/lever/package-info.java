/**
 * Rules on which levers are started when.
 */
@NullMarked
package fr.beffroi.engine.verify.rule.lever;

import org.jspecify.annotations.NullMarked;
