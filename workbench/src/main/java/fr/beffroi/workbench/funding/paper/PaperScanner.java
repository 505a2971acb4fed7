package fr.beffroi.workbench.funding.paper;

import java.util.Optional;

/** Looks into a paper before it is kept. Whoever runs a virus scanner gives a bean of this type; all there are must pass it. */
@FunctionalInterface
public interface PaperScanner {

    /**
     * What is wrong with it; empty where nothing is.
     *
     * @throws java.io.UncheckedIOException where the scanner cannot be asked: the paper is then not kept
     */
    Optional<String> findThreat(String name, byte[] content);
}
