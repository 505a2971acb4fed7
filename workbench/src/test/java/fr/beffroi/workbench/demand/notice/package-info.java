/** Notices read from real files, from official examples, and from what hostile or careless people send. */
@NullMarked
package fr.beffroi.workbench.demand.notice;

import org.jspecify.annotations.NullMarked;
