/** Real notices, many times over, from the disk into the database and its index. */
@NullMarked
package fr.beffroi.bench.notices;

import org.jspecify.annotations.NullMarked;
