@NullMarked
package fr.beffroi.workbench.matching.makers;

import org.jspecify.annotations.NullMarked;
