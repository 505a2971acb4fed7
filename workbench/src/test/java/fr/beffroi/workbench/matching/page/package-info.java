@NullMarked
package fr.beffroi.workbench.matching.page;

import org.jspecify.annotations.NullMarked;
