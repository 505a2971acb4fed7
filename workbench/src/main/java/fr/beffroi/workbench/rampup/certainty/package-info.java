/** How sure a plan's date is: the plan carried out many times by chance, kept with its run, shown beside the date wherever that stands. */
@NamedInterface("certainty")
@NullMarked
package fr.beffroi.workbench.rampup.certainty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
