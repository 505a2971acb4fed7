/**
 * How much a plan hangs on single companies, sites and suppliers: what is lost with each of them, the best answer to that loss, and what
 * to buy against it beforehand.
 */
@NullMarked
package fr.beffroi.engine.robust;

import org.jspecify.annotations.NullMarked;
