/** Organisations, people and their roles: kept, shown and changed by administrators. */
@NullMarked
package fr.beffroi.workbench.identity.people;

import org.jspecify.annotations.NullMarked;
