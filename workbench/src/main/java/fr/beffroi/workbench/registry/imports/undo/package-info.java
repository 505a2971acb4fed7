/** Taking an import back as a whole. */
@NullMarked
package fr.beffroi.workbench.registry.imports.undo;

import org.jspecify.annotations.NullMarked;
