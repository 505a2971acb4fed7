/**
 * Who may come in and who may see what: organisations, people, roles, sign-in, sessions, and the audit log. The rest of the workbench asks
 * {@link fr.beffroi.workbench.identity.Viewers} who is asking, and marks each page with
 * {@link fr.beffroi.workbench.identity.AllowedTo}.
 */
@ApplicationModule(allowedDependencies = {"database", "web"})
@NullMarked
package fr.beffroi.workbench.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
