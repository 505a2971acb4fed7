/** Companies beside a need: what each has of what is asked for, and what is missing. */
@NamedInterface("makers")
@NullMarked
package fr.beffroi.workbench.matching.makers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
