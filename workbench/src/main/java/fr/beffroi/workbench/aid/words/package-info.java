/** Rules and objections as sentences, in the language of the page, with their article and its dates. */
@NullMarked
package fr.beffroi.workbench.aid.words;

import org.jspecify.annotations.NullMarked;
