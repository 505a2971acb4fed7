/** The audit log: written with what it records, sealed into a chain of hashes, searched by auditors, verified from the command line. */
@NamedInterface("audit")
@NullMarked
package fr.beffroi.workbench.identity.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
