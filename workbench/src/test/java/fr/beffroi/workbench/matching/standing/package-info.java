@NullMarked
package fr.beffroi.workbench.matching.standing;

import org.jspecify.annotations.NullMarked;
