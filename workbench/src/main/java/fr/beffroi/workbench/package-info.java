/**
 * The workbench: the task force's web application. Every folder directly beneath is a module; what lies in it directly is its public face,
 * its sub-packages are its own affair. Arrows run with the flow: identity ← registry ← aid ← demand ← matching ← readiness ← rampup ← funding
 * ← accounts; {@code database} and {@code web} are the ground all of them stand on.
 */
@NullMarked
package fr.beffroi.workbench;

import org.jspecify.annotations.NullMarked;
