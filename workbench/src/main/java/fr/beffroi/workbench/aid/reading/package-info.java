/** Answers about aid as people read them, in the language of the page: what a company may get, and where its de minimis aid stands. */
@NamedInterface("reading")
@NullMarked
package fr.beffroi.workbench.aid.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
