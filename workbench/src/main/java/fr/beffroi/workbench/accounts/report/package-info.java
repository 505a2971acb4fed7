/** The task force's monthly report: figures made once and kept, read again as a page of slides and as a PDF. Never public. */
@NullMarked
package fr.beffroi.workbench.accounts.report;

import org.jspecify.annotations.NullMarked;
