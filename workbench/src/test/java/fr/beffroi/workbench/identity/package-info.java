@NullMarked
package fr.beffroi.workbench.identity;

import org.jspecify.annotations.NullMarked;
