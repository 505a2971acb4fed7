/**
 * What a company may get for a cost, by every published programme: each rule with its facts, the largest lawful grant, what would have to change,
 * and from which day on it fits.
 */
@NamedInterface("eligibility")
@NullMarked
package fr.beffroi.workbench.aid.eligibility;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
