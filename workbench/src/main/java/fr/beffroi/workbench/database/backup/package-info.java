/** Everything the workbench holds, in one file and back. */
@NamedInterface("backup")
@NullMarked
package fr.beffroi.workbench.database.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
