/**
 * The ground: the PostgreSQL the application works on (its own, or one that is given), the schema of each module, and the session variables
 * by which row-level security knows who is asking. Knows no other module.
 */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package fr.beffroi.workbench.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
