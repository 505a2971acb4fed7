@NullMarked
package fr.beffroi.workbench.database;

import org.jspecify.annotations.NullMarked;
