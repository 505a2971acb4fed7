package fr.beffroi.workbench.matching.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Reads texts with the trades' groups of words ({@code matching/trades.txt}). May be used by several threads at once. */
public final class TradeWords {
    private static final String FILE = "/matching/trades.txt";
    private static final String ALSO_ELSEWHERE = "*";
    private static final TradeWords SHIPPED = new TradeWords(FILE);

    private final Analyzer analyzer = new TradeAnalyzer();
    private final List<Trade> trades = new ArrayList<>();
    /** By their first word, the longest first. */
    private final Map<String, List<Term>> terms = new HashMap<>();

    private record Term(List<String> words, List<Trade> trades, boolean marked) {}

    private TradeWords(String resource) {
        for (List<String> entry : DataLines.read(resource, 2)) {
            List<String> written = DataLines.parts(entry.get(1));
            Trade trade = new Trade(
                    trades.size(),
                    DataLines.parts(entry.get(0)),
                    written.stream()
                            .map(term -> term.replace(ALSO_ELSEWHERE, ""))
                            .toList());
            trades.add(trade);
            written.forEach(term -> add(trade, term));
        }
        terms.values()
                .forEach(list -> list.sort(
                        Comparator.comparingInt((Term term) -> term.words().size())
                                .reversed()));
    }

    /** Those that Beffroi ships. */
    public static TradeWords shipped() {
        return SHIPPED;
    }

    private void add(Trade trade, String written) {
        boolean marked = written.endsWith(ALSO_ELSEWHERE);
        List<String> words = words(written.replace(ALSO_ELSEWHERE, ""));
        if (words.isEmpty()) {
            throw new IllegalStateException("« " + written + " » of « " + trade.name() + " » has no word that counts.");
        }
        List<Term> beginning = terms.computeIfAbsent(words.getFirst(), key -> new ArrayList<>());
        for (Term other : beginning) {
            if (other.words().equals(words)) {
                if (other.trades().contains(trade)) {
                    return;
                }
                if (!marked || !other.marked()) {
                    throw new IllegalStateException("« " + written + " » stands for « "
                            + other.trades().getFirst().name() + " » and for « " + trade.name()
                            + " ».\nMaybe both shall mark it with *.");
                }
                other.trades().add(trade);
                return;
            }
        }
        beginning.add(new Term(words, new ArrayList<>(List.of(trade)), marked));
    }

    /** All groups, in the order of the file. */
    public List<Trade> trades() {
        return List.copyOf(trades);
    }

    /** The words of a text, in their order. */
    public List<String> words(String text) {
        List<String> words = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /** What a text says: of terms that lie within one another the longest counts. */
    public Meaning read(String text) {
        List<String> words = words(text);
        Set<Trade> found = new LinkedHashSet<>();
        int at = 0;
        while (at < words.size()) {
            Term term = longest(words, at);
            if (term == null) {
                at++;
            } else {
                found.addAll(term.trades());
                at += term.words().size();
            }
        }
        return new Meaning(words, found);
    }

    private @org.jspecify.annotations.Nullable Term longest(List<String> words, int at) {
        for (Term term : terms.getOrDefault(words.get(at), List.of())) {
            int end = at + term.words().size();
            if (end <= words.size() && words.subList(at, end).equals(term.words())) {
                return term;
            }
        }
        return null;
    }
}
