package fr.beffroi.workbench.matching.words;

import java.util.List;

/**
 * A group of words with which the trades say the same thing.
 *
 * @param number its place in the file, from 0
 * @param codes of processes or credentials it stands for; may be none
 * @param terms the usual French one first
 */
public record Trade(int number, List<String> codes, List<String> terms) {

    /** Its usual French name. */
    public String name() {
        return terms.getFirst();
    }

    /** The word that stands for the group in an index: no text contains it. */
    public String token() {
        return "trade#" + number;
    }
}
