/** Promises and statements for people and programs: the page of the month, the list, one promise with all its facts, and the part of a grant file's page. */
@NullMarked
package fr.beffroi.workbench.accounts.page;

import org.jspecify.annotations.NullMarked;
