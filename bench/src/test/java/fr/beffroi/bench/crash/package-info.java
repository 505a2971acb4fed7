@NullMarked
package fr.beffroi.bench.crash;

import org.jspecify.annotations.NullMarked;
