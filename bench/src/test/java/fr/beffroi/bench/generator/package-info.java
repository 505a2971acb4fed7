@NullMarked
package fr.beffroi.bench.generator;

import org.jspecify.annotations.NullMarked;
