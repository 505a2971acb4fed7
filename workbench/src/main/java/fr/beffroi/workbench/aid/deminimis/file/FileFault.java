package fr.beffroi.workbench.aid.deminimis.file;

import java.util.List;

/**
 * One thing wrong with a file.
 *
 * @param place where, as in {@code aids[2].grantedOn}
 * @param found what stands there, or the empty text where nothing does
 * @param expected the key of the sentence that says what would be right
 * @param values what the sentence names
 */
public record FileFault(String place, String found, String expected, List<String> values) {}
