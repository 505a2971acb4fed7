/** That a promise was found late or missed: private, dated, and with what the company replies. */
@NullMarked
package fr.beffroi.workbench.accounts.judgement;

import org.jspecify.annotations.NullMarked;
