/** Profiles of companies as standing queries in Lucene Monitor. No framework in it. */
@NullMarked
package fr.beffroi.workbench.matching.standing;

import org.jspecify.annotations.NullMarked;
