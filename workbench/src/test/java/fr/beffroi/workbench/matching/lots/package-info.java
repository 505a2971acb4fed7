@NullMarked
package fr.beffroi.workbench.matching.lots;

import org.jspecify.annotations.NullMarked;
