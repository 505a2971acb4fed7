/** Where a company stands in one subject, asked point by point, and what to do first. */
@NullMarked
package fr.beffroi.workbench.readiness.assessment;

import org.jspecify.annotations.NullMarked;
