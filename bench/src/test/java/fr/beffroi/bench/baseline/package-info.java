@NullMarked
package fr.beffroi.bench.baseline;

import org.jspecify.annotations.NullMarked;
