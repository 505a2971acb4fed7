/** Words of the reference tables (processes, credentials, activities, sizes) in the language of the page. */
@NullMarked
package fr.beffroi.workbench.registry.reference;

import org.jspecify.annotations.NullMarked;
