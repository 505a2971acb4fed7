/** Rows of what hangs on a company, read into the register's records: the same for those who ask the database and for the index. */
@NullMarked
package fr.beffroi.workbench.registry.facts;

import org.jspecify.annotations.NullMarked;
