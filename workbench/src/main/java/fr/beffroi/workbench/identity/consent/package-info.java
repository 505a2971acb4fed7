/** What a company head agrees to when they take charge of its page, kept with the words they read. */
@NullMarked
package fr.beffroi.workbench.identity.consent;

import org.jspecify.annotations.NullMarked;
