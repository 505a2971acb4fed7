/** What companies, buyers and officers state each month of what was promised: said in less than a minute, kept as it was said. */
@NullMarked
package fr.beffroi.workbench.accounts.statement;

import org.jspecify.annotations.NullMarked;
