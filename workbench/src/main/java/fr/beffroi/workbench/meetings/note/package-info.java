/** Notes of a meeting for its two sides, and the next step they agreed, followed until it is closed. */
@NullMarked
package fr.beffroi.workbench.meetings.note;

import org.jspecify.annotations.NullMarked;
