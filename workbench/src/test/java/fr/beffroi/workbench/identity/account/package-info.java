@NullMarked
package fr.beffroi.workbench.identity.account;

import org.jspecify.annotations.NullMarked;
