/** An event: its day, its slots and breaks, its tables, and whether one can register. */
@NullMarked
package fr.beffroi.workbench.meetings.event;

import org.jspecify.annotations.NullMarked;
