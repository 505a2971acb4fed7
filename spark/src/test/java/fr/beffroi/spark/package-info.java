@NullMarked
package fr.beffroi.spark;

import org.jspecify.annotations.NullMarked;
