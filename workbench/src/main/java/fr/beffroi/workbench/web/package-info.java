/**
 * The look and the manners all pages share: layout, menu, errors, language, numbers and dates. Knows no other module; what a page shows of the
 * person signed in reaches the layout through {@link fr.beffroi.workbench.web.MenuEntry} and model attributes.
 */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package fr.beffroi.workbench.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
