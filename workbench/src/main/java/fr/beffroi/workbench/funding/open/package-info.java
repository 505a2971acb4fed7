/** Open accounts: what everybody may know of the grants, and what must be told to the registers of aid. */
@NamedInterface("open")
@NullMarked
package fr.beffroi.workbench.funding.open;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
