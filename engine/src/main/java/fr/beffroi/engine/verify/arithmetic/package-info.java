/**
 * Exact numbers, and rows of exact terms with the tolerance of the contract (§6).
 */
@NullMarked
package fr.beffroi.engine.verify.arithmetic;

import org.jspecify.annotations.NullMarked;
