@NullMarked
package fr.beffroi.workbench.aid.deminimis;

import org.jspecify.annotations.NullMarked;
