/** Years of notices, read by the workbench's readers on many machines, as Parquet. */
@NullMarked
package fr.beffroi.spark.notices;

import org.jspecify.annotations.NullMarked;
