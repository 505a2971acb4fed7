/** Files that are made for whoever asks, people and harvesters. */
@NullMarked
package fr.beffroi.workbench.web.file;

import org.jspecify.annotations.NullMarked;
