/** Companies for a need and needs for a company: structure first, each part of the judgement a fact that opens. */
@NullMarked
package fr.beffroi.workbench.matching.makers;

import org.jspecify.annotations.NullMarked;
