@NullMarked
package fr.beffroi.workbench.matching.links;

import org.jspecify.annotations.NullMarked;
