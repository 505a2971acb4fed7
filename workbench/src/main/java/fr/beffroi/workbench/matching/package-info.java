/**
 * Who can do what is asked for: companies for a need with their reasons and what is missing, needs for a company, and the smallest group that
 * covers a need together; the words of the trades, what codes have to do with processes, lots for a company and companies for a lot. Everything under the
 * rights of the person who asks.
 */
@ApplicationModule(
        allowedDependencies = {
            "database",
            "web",
            "identity",
            "registry",
            "registry :: reference",
            "registry :: geo",
            "aid",
            "demand"
        })
@NullMarked
package fr.beffroi.workbench.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
