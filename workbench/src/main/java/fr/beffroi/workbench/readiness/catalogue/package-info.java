/**
 * Requirements, profiles, questions, bodies and sources as data: shipped as text, kept in the database in versions, changed by officers. What does not
 * fit together is refused.
 */
@NamedInterface("catalogue")
@NullMarked
package fr.beffroi.workbench.readiness.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
