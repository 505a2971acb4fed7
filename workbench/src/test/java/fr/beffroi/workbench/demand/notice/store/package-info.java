/** Tests of notices in a real database. */
@NullMarked
package fr.beffroi.workbench.demand.notice.store;

import org.jspecify.annotations.NullMarked;
