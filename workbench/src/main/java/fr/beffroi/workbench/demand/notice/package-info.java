/** Notices as their publishers write them, read into one form: the former TED XML, eForms, the essential data of French public contracts, BOAMP. */
@NullMarked
package fr.beffroi.workbench.demand.notice;

import org.jspecify.annotations.NullMarked;
