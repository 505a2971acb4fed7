/** Letters by mail, where a mail server is configured. */
@NullMarked
package fr.beffroi.workbench.identity.mail;

import org.jspecify.annotations.NullMarked;
