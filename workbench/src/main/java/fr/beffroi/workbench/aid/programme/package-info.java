/**
 * Programmes as data: what they are for, their parts with legal basis and rules, what is kept afterwards, and examples that hold. Written as a
 * draft, published in versions that never change.
 */
@NamedInterface("programme")
@NullMarked
package fr.beffroi.workbench.aid.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
