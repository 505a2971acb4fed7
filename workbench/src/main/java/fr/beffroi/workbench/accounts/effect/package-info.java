/** What was measured against what was promised: by product, axis, programme and size; what a public euro brought, with its interval; each number down to its facts. */
@NullMarked
package fr.beffroi.workbench.accounts.effect;

import org.jspecify.annotations.NullMarked;
