/** Tests of the notices' pages. */
@NullMarked
package fr.beffroi.workbench.demand.notice.page;

import org.jspecify.annotations.NullMarked;
