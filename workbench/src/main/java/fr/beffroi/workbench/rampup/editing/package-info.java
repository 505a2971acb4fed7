/** The draft of a scenario, edited in tables that behave like a spreadsheet, and checked cell by cell. */
@NullMarked
package fr.beffroi.workbench.rampup.editing;

import org.jspecify.annotations.NullMarked;
