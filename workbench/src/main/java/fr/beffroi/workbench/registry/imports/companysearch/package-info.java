/** The State's company search (recherche-entreprises.api.gouv.fr). */
@NullMarked
package fr.beffroi.workbench.registry.imports.companysearch;

import org.jspecify.annotations.NullMarked;
