@NullMarked
package fr.beffroi.workbench.identity.passkey;

import org.jspecify.annotations.NullMarked;
