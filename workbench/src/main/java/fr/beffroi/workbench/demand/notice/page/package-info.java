/** Public notices on pages and for programs, and for officers how they come in. */
@NullMarked
package fr.beffroi.workbench.demand.notice.page;

import org.jspecify.annotations.NullMarked;
