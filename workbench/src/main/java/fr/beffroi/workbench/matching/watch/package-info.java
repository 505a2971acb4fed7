/** The tender watch: every company's profile as a standing query, what came for it, the mail it gets, what it said is not for it. */
@NullMarked
package fr.beffroi.workbench.matching.watch;

import org.jspecify.annotations.NullMarked;
