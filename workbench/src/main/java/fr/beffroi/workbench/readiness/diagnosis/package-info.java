/** What stops a company from what it aims at, and which question could still change that answer. */
@NullMarked
package fr.beffroi.workbench.readiness.diagnosis;

import org.jspecify.annotations.NullMarked;
