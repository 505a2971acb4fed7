/** Pages and interface of mandates. */
@NullMarked
package fr.beffroi.workbench.funding.mandate.page;

import org.jspecify.annotations.NullMarked;
