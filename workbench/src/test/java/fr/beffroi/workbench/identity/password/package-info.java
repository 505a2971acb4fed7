@NullMarked
package fr.beffroi.workbench.identity.password;

import org.jspecify.annotations.NullMarked;
