@NullMarked
package fr.beffroi.workbench.identity.connect;

import org.jspecify.annotations.NullMarked;
