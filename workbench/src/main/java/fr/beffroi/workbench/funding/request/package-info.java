/** What a company asks for: as it is typed, as it can be read, and as it was handed in. */
@NamedInterface("request")
@NullMarked
package fr.beffroi.workbench.funding.request;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
