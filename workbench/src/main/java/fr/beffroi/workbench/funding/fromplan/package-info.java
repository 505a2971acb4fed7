/** From a plan to files: which levers are paid in part by public money, whose they are, and the drafts that are prepared for them. */
@NamedInterface("from-plan")
@NullMarked
package fr.beffroi.workbench.funding.fromplan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
