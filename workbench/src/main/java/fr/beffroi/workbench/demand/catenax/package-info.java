/**
 * The weekly demand and capacity that Catena-X partners exchange (CX-0128; WeekBasedMaterialDemand and WeekBasedCapacityGroup 3.0): read as
 * needs and capacities, written from needs and scenarios.
 */
@NamedInterface("catenax")
@NullMarked
package fr.beffroi.workbench.demand.catenax;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
