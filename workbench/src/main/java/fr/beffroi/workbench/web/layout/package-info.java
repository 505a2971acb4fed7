/** What every page has around it: menu, language, cache and security headers. */
@NullMarked
package fr.beffroi.workbench.web.layout;

import org.jspecify.annotations.NullMarked;
