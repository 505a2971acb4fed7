/**
 * What a plan says about its model, indexed and in exact numbers; judges nothing.
 */
@NullMarked
package fr.beffroi.engine.verify.facts;

import org.jspecify.annotations.NullMarked;
