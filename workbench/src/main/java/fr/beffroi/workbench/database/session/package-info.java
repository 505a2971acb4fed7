/** Every transaction begins by telling PostgreSQL who is asking. */
@NullMarked
package fr.beffroi.workbench.database.session;

import org.jspecify.annotations.NullMarked;
