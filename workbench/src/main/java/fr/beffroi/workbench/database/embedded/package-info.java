/** A real PostgreSQL of our own, its data in a folder. */
@NullMarked
package fr.beffroi.workbench.database.embedded;

import org.jspecify.annotations.NullMarked;
