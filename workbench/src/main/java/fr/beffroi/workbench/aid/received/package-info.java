/**
 * De minimis aid a company received: what it declared, what the open register says, what was granted here; the three held against one another, and
 * read together with who holds whom.
 */
@NamedInterface("received")
@NullMarked
package fr.beffroi.workbench.aid.received;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
