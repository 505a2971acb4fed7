@NullMarked
package fr.beffroi.bench.willems;

import org.jspecify.annotations.NullMarked;
