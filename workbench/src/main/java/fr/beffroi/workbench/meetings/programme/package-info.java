/** Each participant's own programme: as a page, a calendar file, badges and table plans. */
@NullMarked
package fr.beffroi.workbench.meetings.programme;

import org.jspecify.annotations.NullMarked;
