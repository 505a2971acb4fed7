/** The pages of needs, and the same for programs. */
@NullMarked
package fr.beffroi.workbench.demand.need.page;

import org.jspecify.annotations.NullMarked;
