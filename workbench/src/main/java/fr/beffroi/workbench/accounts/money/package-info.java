/** The regional plan's money by axis, programme and year: one reading for the public page, its files and the monthly report. */
@NullMarked
package fr.beffroi.workbench.accounts.money;

import org.jspecify.annotations.NullMarked;
