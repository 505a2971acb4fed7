/** What a programme's next euros would bring to a plan: planned again with a larger envelope, in the background. */
@NamedInterface("more")
@NullMarked
package fr.beffroi.workbench.rampup.more;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
