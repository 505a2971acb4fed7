/** What is due after a transaction, and was not done because something went down. */
@NullMarked
package fr.beffroi.workbench.database.event;

import org.jspecify.annotations.NullMarked;
