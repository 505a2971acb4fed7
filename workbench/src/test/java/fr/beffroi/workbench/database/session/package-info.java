/** Transactions as many people need them at once. */
@NullMarked
package fr.beffroi.workbench.database.session;

import org.jspecify.annotations.NullMarked;
