@NullMarked
package fr.beffroi.workbench.identity.audit;

import org.jspecify.annotations.NullMarked;
