/** Who can do what is asked for: the words of the trades, what codes have to do with processes, companies for a lot and lots for a company. */
@ApplicationModule(allowedDependencies = {"database", "web", "identity", "registry", "aid", "demand"})
@NullMarked
package fr.beffroi.workbench.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
