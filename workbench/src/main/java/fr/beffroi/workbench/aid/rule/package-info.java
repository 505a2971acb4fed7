/**
 * The rules a programme is composed of, each a small named type: which costs count ({@code CostRule}), up to what sum ({@code SumRule}), who
 * may ask at all ({@code GateRule}), how much at most ({@code LimitRule}). Every rule answers with what it saw, so that a refusal can be
 * explained and contested. Pure: no database, no clock.
 */
@NamedInterface("rule")
@NullMarked
package fr.beffroi.workbench.aid.rule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
