@NullMarked
package fr.beffroi.workbench.identity.throttle;

import org.jspecify.annotations.NullMarked;
