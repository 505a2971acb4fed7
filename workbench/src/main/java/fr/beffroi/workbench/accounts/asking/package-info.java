/** Kind mails that ask companies for what they have not stated yet of the month that is over. */
@NullMarked
package fr.beffroi.workbench.accounts.asking;

import org.jspecify.annotations.NullMarked;
