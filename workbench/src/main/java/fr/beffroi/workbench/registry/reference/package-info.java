/** Words of the reference tables (processes, credentials, activities, sizes) in the language of the page. */
@NamedInterface("reference")
@NullMarked
package fr.beffroi.workbench.registry.reference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
