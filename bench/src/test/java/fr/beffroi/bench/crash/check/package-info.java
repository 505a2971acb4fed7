@NullMarked
package fr.beffroi.bench.crash.check;

import org.jspecify.annotations.NullMarked;
