@NullMarked
package fr.beffroi.workbench.matching.watch;

import org.jspecify.annotations.NullMarked;
