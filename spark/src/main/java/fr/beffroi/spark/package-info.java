/** The engine on Apache Spark: pieces of a simulation, frontiers and files of notices carried out by the machines of a cluster. */
@NullMarked
package fr.beffroi.spark;

import org.jspecify.annotations.NullMarked;
