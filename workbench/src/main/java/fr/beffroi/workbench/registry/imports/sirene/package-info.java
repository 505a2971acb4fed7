/** SIRENE's stock files, as INSEE publishes them. */
@NullMarked
package fr.beffroi.workbench.registry.imports.sirene;

import org.jspecify.annotations.NullMarked;
