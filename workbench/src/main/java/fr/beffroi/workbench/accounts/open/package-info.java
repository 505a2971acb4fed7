/** The accounts open to everybody: where the money is, what it brought, the map, files with their dictionary. */
@NullMarked
package fr.beffroi.workbench.accounts.open;

import org.jspecify.annotations.NullMarked;
