package fr.beffroi.workbench.matching.words;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a text says.
 *
 * @param words in their order, without small words, plurals and accents
 * @param trades groups that it names
 */
public record Meaning(List<String> words, Set<Trade> trades) {

    /** Words and groups, each once: what an index keeps. */
    public Set<String> tokens() {
        Set<String> tokens = new LinkedHashSet<>(words);
        trades.forEach(trade -> tokens.add(trade.token()));
        return tokens;
    }

    /** Codes of processes and credentials that the groups stand for. */
    public Set<String> codes() {
        Set<String> codes = new LinkedHashSet<>();
        trades.forEach(trade -> codes.addAll(trade.codes()));
        return codes;
    }
}
