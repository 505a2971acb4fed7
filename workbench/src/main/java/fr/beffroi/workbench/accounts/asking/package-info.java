/** Kind mails that ask companies, and buyers who were told, for what they have not stated yet of the month that is over. */
@NullMarked
package fr.beffroi.workbench.accounts.asking;

import org.jspecify.annotations.NullMarked;
