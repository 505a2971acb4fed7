/** What must be true of public money whatever was killed: read straight from the tables, by code that shares nothing with the application's. */
@NullMarked
package fr.beffroi.bench.crash.check;

import org.jspecify.annotations.NullMarked;
