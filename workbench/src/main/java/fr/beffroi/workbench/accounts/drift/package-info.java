/** The plan set again each month from what really is, and drift told before it hurts: how far the date has moved, and who is behind. */
@NullMarked
package fr.beffroi.workbench.accounts.drift;

import org.jspecify.annotations.NullMarked;
