/**
 * The life of a grant file as a state machine in types: which states there are, which steps lead from one to another, who may take them, and
 * what money each moves. Pure: knows neither database nor page.
 */
@NamedInterface("life")
@NullMarked
package fr.beffroi.workbench.funding.life;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
