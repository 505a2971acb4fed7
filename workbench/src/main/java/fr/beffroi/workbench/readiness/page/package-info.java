/** Pages and calls for requirements, profiles and diagnoses. */
@NullMarked
package fr.beffroi.workbench.readiness.page;

import org.jspecify.annotations.NullMarked;
