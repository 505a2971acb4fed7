/** Words by which the trades say the same thing, read from texts of notices and companies. No framework in it. */
@NullMarked
package fr.beffroi.workbench.matching.words;

import org.jspecify.annotations.NullMarked;
