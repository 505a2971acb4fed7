@NullMarked
package fr.beffroi.bench;

import org.jspecify.annotations.NullMarked;
