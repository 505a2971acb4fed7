/**
 * Seeded random models small enough to be solved by enumeration, in which every feature of the contract occurs often and matters.
 */
@NullMarked
package fr.beffroi.engine.worlds;

import org.jspecify.annotations.NullMarked;
