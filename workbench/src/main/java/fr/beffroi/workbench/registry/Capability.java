package fr.beffroi.workbench.registry;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A process a company masters.
 *
 * @param site null where it holds for the company as a whole
 * @param process code in the tree of processes
 * @param processName in French
 * @param toleranceMm the finest tolerance held, in millimetres
 */
public record Capability(
        UUID id,
        Siren siren,
        @Nullable Siret site,
        String process,
        String processName,
        List<String> materials,
        @Nullable Double lengthMm,
        @Nullable Double widthMm,
        @Nullable Double heightMm,
        @Nullable Double massKg,
        @Nullable Double toleranceMm,
        @Nullable String note) {}
