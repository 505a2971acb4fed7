/** The books: double entry in cents, append-only, one book per envelope; the database keeps the rules (docs/decisions/0042). */
@NullMarked
package fr.beffroi.workbench.funding.ledger;

import org.jspecify.annotations.NullMarked;
