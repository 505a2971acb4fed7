@NullMarked
package fr.beffroi.workbench.command;

import org.jspecify.annotations.NullMarked;
