package fr.beffroi.workbench.matching.watch;

import fr.beffroi.workbench.matching.lots.Refusal;
import java.time.Instant;
import java.util.UUID;

/**
 * What a company said is not for it.
 *
 * @param notice of the lot it was said of
 * @param lot its number there
 * @param title of that lot
 */
public record SaidRefusal(UUID id, long notice, String lot, String title, Refusal refusal, Instant saidAt) {}
