/** The pages of grant files and envelopes, and the same for programs. */
@NamedInterface("page")
@NullMarked
package fr.beffroi.workbench.funding.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
