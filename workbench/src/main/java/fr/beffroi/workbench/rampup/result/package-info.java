/** What a run found: the answer first, then what it rests on. */
@NullMarked
package fr.beffroi.workbench.rampup.result;

import org.jspecify.annotations.NullMarked;
