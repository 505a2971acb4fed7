/** Payment orders for the finance system: made by two people, numbered, and gone once. The public accountant pays. */
@NullMarked
package fr.beffroi.workbench.funding.payment;

import org.jspecify.annotations.NullMarked;
