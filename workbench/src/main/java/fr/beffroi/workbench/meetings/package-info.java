/**
 * Events at which companies meet buyers and public services: who comes, who wishes to meet whom and why they should, the schedule of the day, what changes
 * on the day, and what is agreed and followed afterwards.
 */
@ApplicationModule(
        allowedDependencies = {
            "database",
            "web",
            "identity",
            "registry",
            "demand",
            "matching :: makers",
            "readiness :: barrier"
        })
@NullMarked
package fr.beffroi.workbench.meetings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
