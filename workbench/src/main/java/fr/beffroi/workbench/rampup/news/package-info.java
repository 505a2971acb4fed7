/** What was decided elsewhere since a scenario was planned, and the new plan that takes it in. */
@NamedInterface("news")
@NullMarked
package fr.beffroi.workbench.rampup.news;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
