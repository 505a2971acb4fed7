@NullMarked
package fr.beffroi.bench.peer;

import org.jspecify.annotations.NullMarked;
