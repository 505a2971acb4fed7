/** How fast the register is searched and its pages answer, over a million invented sites. */
@NullMarked
package fr.beffroi.bench.register;

import org.jspecify.annotations.NullMarked;
