/**
 * Where to keep safety stock so that a product is delivered within the time that is quoted, at the least value of stock: the
 * guaranteed-service model on general networks without cycles, with a proven bound.
 *
 * <p>Sources: K. F. Simpson, "In-process inventories", Operations Research 6 (1958); S. C. Graves and S. P. Willems, "Optimizing strategic
 * safety stock placement in supply chains", Manufacturing &amp; Service Operations Management 2 (2000); S. Humair and S. P. Willems,
 * "Optimizing strategic safety stock placement in general acyclic networks", Operations Research 59 (2011).
 */
@NullMarked
package fr.beffroi.engine.stock;

import org.jspecify.annotations.NullMarked;
