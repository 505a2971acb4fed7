/** The pages of meetings, and the same for programs. */
@NullMarked
package fr.beffroi.workbench.meetings.page;

import org.jspecify.annotations.NullMarked;
