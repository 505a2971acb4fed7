/**
 * What may be said in public of sums over companies that keep their own figures to themselves: plain rules, and a way of publishing from which nobody can
 * be taken out again. Knows no database and no framework.
 */
@NullMarked
package fr.beffroi.workbench.accounts.secrecy;

import org.jspecify.annotations.NullMarked;
