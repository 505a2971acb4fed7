/**
 * The truth for tiny models: all lever plans enumerated, one plain linear programme each, written from the contract alone.
 */
@NullMarked
package fr.beffroi.engine.oracle;

import org.jspecify.annotations.NullMarked;
