/** The list of imports, one import, and taking it back. */
@NullMarked
package fr.beffroi.workbench.registry.imports.pages;

import org.jspecify.annotations.NullMarked;
