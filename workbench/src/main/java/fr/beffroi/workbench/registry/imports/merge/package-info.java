/** Bringing staged companies and sites into the register: what is new is added, what differs is changed, what people typed is kept. */
@NullMarked
package fr.beffroi.workbench.registry.imports.merge;

import org.jspecify.annotations.NullMarked;
