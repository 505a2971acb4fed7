/**
 * Rules on the flow of parts: stock, capacity, orders, deliveries.
 */
@NullMarked
package fr.beffroi.engine.verify.rule.flow;

import org.jspecify.annotations.NullMarked;
