@NullMarked
package fr.beffroi.workbench.matching.words;

import org.jspecify.annotations.NullMarked;
