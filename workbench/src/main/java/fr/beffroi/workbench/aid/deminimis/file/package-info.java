/** A question about de minimis aid in a JSON file: read strictly, with every fault at once. */
@NamedInterface("de-minimis-file")
@NullMarked
package fr.beffroi.workbench.aid.deminimis.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
