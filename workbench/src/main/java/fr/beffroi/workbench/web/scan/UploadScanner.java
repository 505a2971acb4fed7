package fr.beffroi.workbench.web.scan;

import java.util.Optional;

/** Looks into a file before anybody gets it. Whoever runs a virus scanner gives a bean of this type; a file must pass all there are. */
@FunctionalInterface
public interface UploadScanner {

    /**
     * What is wrong with it; empty where nothing is.
     *
     * @throws java.io.UncheckedIOException where the scanner cannot be asked: the file is then not taken
     */
    Optional<String> findThreat(String name, byte[] content);
}
