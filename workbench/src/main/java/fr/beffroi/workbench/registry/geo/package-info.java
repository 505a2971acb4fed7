/** Departments, and the map: contours, and companies in clusters. */
@NamedInterface("geo")
@NullMarked
package fr.beffroi.workbench.registry.geo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
