/**
 * De minimis aid, Regulation (EU) 2023/2831 and the one before it: which companies are one undertaking on a day, which aid they carry, how
 * much room is left, and from which day an amount fits. Pure: dates and cents in, reasons out.
 */
@NamedInterface("de-minimis")
@NullMarked
package fr.beffroi.workbench.aid.deminimis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
