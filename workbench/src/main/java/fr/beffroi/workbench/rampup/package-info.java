/**
 * Ramp-up scenarios: what cadence is wished, who can make it, which levers and how much public money get there. A scenario is edited, kept in
 * versions, run in the background by the engine, read, compared, and played with in a meeting.
 */
@ApplicationModule(
        allowedDependencies = {
            "database",
            "web",
            "identity",
            "registry",
            "registry :: reference",
            "demand",
            "demand :: catenax",
            "matching :: makers",
            "readiness :: need"
        })
@NullMarked
package fr.beffroi.workbench.rampup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
