/** The demo's accounts, which go by their role. */
@NullMarked
package fr.beffroi.workbench.identity.demo;

import org.jspecify.annotations.NullMarked;
