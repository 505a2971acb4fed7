/** Who can make it on a need's page, a company's needs, and the same for programs. */
@NullMarked
package fr.beffroi.workbench.matching.page;

import org.jspecify.annotations.NullMarked;
