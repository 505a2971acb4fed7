package fr.beffroi.cli;

import java.util.List;

/**
 * What came of reading files of notices.
 *
 * @param files how many there were
 * @param notices how many were read
 * @param setAside what could not be read, by file and part
 * @param refused how many could not be read; more than {@code setAside} has where one file has very many
 */
public record NoticesReport(long files, long notices, List<SetAside> setAside, long refused) {
    public NoticesReport {
        setAside = List.copyOf(setAside);
    }

    /**
     * Something that could not be read.
     *
     * @param part of a packed file; empty where it is not packed
     * @param words why, in the language of the display
     */
    public record SetAside(String file, String part, String words) {}
}
