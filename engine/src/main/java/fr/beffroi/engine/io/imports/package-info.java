/**
 * From a workshop's own export files to a draft of a ramp-up model. A mapping says which column of which file is what; what the
 * files do not say is left open in the draft and listed, never invented.
 */
@NullMarked
package fr.beffroi.engine.io.imports;

import org.jspecify.annotations.NullMarked;
