/** Departments, and the map: contours, and companies in clusters. */
@NullMarked
package fr.beffroi.workbench.registry.geo;

import org.jspecify.annotations.NullMarked;
