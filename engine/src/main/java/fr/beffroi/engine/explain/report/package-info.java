/**
 * The report on a plan: one self-contained HTML page in French and English for readers who never saw a mathematical programme. One
 * small class for each section and each chart; {@link fr.beffroi.engine.explain.report.ReportWriter} puts them together.
 */
@NullMarked
package fr.beffroi.engine.explain.report;

import org.jspecify.annotations.NullMarked;
