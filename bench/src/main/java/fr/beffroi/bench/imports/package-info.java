/** How fast SIRENE's stock files enter the register, beside PostgreSQL's own COPY of the same rows. */
@NullMarked
package fr.beffroi.bench.imports;

import org.jspecify.annotations.NullMarked;
