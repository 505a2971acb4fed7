/** What several sources gave of a notice, and what corrected or cancelled it, as one: a plain computation that knows no order of arrival. */
@NullMarked
package fr.beffroi.workbench.demand.notice.join;

import org.jspecify.annotations.NullMarked;
