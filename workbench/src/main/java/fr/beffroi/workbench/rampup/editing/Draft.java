package fr.beffroi.workbench.rampup.editing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What is being edited.
 *
 * @param tables rows of cells by table, as in {@link fr.beffroi.engine.io.ModelTables}
 * @param revision counts what was saved, so that nobody writes over what they have not seen
 */
public record Draft(UUID scenario, Map<String, List<List<String>>> tables, long revision, Instant savedAt) {}
