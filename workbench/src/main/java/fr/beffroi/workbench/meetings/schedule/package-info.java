/**
 * Who meets whom, and when: the schedule of a day of meetings with the most value, nobody in two places, and a fair share for everyone who came. Two
 * steps: {@link fr.beffroi.workbench.meetings.schedule.PairChoice} says which pairs should meet, without a clock, and so what no schedule can pass;
 * {@link fr.beffroi.workbench.meetings.schedule.SlotModel} gives them their slots. {@link fr.beffroi.workbench.meetings.schedule.ScheduleCheck} shares
 * no code with either.
 */
@NullMarked
package fr.beffroi.workbench.meetings.schedule;

import org.jspecify.annotations.NullMarked;
