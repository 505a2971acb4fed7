/**
 * What the law and the programmes allow: de minimis and its undertakings, the legal bases, the rules of a programme, who is eligible for
 * what and up to how much. It decides nothing and pays nothing; {@code funding} does.
 */
@ApplicationModule(allowedDependencies = {"database", "web", "identity", "registry"})
@NullMarked
package fr.beffroi.workbench.aid;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
