/**
 * The launcher's commands that work on the workbench: start it, keep its data safe. Stands at the end of the arrows: it may know every module,
 * none knows it.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package fr.beffroi.workbench.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
