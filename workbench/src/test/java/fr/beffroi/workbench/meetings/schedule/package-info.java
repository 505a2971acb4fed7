/** Schedules of a day of meetings, beside all schedules there are. */
@NullMarked
package fr.beffroi.workbench.meetings.schedule;

import org.jspecify.annotations.NullMarked;
