/** What is written about a file, in the file; and the mails that tell of it. */
@NullMarked
package fr.beffroi.workbench.funding.message;

import org.jspecify.annotations.NullMarked;
