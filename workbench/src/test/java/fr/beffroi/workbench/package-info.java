@NullMarked
package fr.beffroi.workbench;

import org.jspecify.annotations.NullMarked;
