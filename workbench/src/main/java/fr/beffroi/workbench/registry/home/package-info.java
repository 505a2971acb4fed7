/** The register in the menu and on the home page. */
@NullMarked
package fr.beffroi.workbench.registry.home;

import org.jspecify.annotations.NullMarked;
