/** A company's page: everything the register knows of it, as far as the person who asks may see, each fact with its source. */
@NullMarked
package fr.beffroi.workbench.registry.sheet;

import org.jspecify.annotations.NullMarked;
