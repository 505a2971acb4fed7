/** What a person reads when something went wrong: what happened, what it means for them, what to do. */
@NullMarked
package fr.beffroi.workbench.web.error;

import org.jspecify.annotations.NullMarked;
