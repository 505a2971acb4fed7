/** Notices in the database: kept piece by piece as they come, joined, listed, searched. */
@NullMarked
package fr.beffroi.workbench.demand.notice.store;

import org.jspecify.annotations.NullMarked;
