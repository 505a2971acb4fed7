/** Grant files as they are kept: every step in its place, with the money it moved, in one transaction. */
@NamedInterface("file")
@NullMarked
package fr.beffroi.workbench.funding.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
