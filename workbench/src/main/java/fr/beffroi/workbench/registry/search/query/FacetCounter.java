package fr.beffroi.workbench.registry.search.query;

import fr.beffroi.workbench.registry.search.index.Fields;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Counts results, and how many have each value of each facet. A value the person may not see at a company does not count there; Lucene's own
 * facets know no such rule.
 */
final class FacetCounter extends SimpleCollector {
    private final Seeing seeing;
    private final Set<Facet> facets;
    private final Map<Facet, Map<String, Integer>> counts = new EnumMap<>(Facet.class);
    private final Map<Facet, Leaf> leaf = new EnumMap<>(Facet.class);
    private Map<Integer, Integer> exceptions = Map.of();
    private int total;

    FacetCounter(Seeing seeing, Set<Facet> facets) {
        this.seeing = seeing;
        this.facets = facets;
        facets.forEach(facet -> counts.put(facet, new HashMap<>()));
    }

    /** Values of one facet in one segment, counted by their numbers there. */
    private static final class Leaf {
        final SortedSetDocValues values;
        final int[] counts;
        final byte @Nullable [] levels;

        Leaf(SortedSetDocValues values, boolean leveled) throws IOException {
            this.values = values;
            int size = Math.toIntExact(values.getValueCount());
            counts = new int[size];
            levels = leveled ? new byte[size] : null;
            if (levels != null) {
                for (int ordinal = 0; ordinal < size; ordinal++) {
                    BytesRef term = values.lookupOrd(ordinal);
                    levels[ordinal] = (byte) (term.bytes[term.offset] - '0');
                }
            }
        }

        void count(int document, int level) throws IOException {
            if (values.advanceExact(document)) {
                for (int i = values.docValueCount(); i > 0; i--) {
                    int ordinal = (int) values.nextOrd();
                    if (levels == null || levels[ordinal] <= level) {
                        counts[ordinal]++;
                    }
                }
            }
        }
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        finishLeaf();
        for (Facet facet : facets) {
            leaf.put(facet, new Leaf(DocValues.getSortedSet(context.reader(), facet.field()), facet.isLeveled()));
        }
        exceptions = exceptionsOf(context.reader());
    }

    private Map<Integer, Integer> exceptionsOf(LeafReader reader) throws IOException {
        org.apache.lucene.index.Terms terms = reader.terms(Fields.SIREN);
        if (terms == null || seeing.exceptions().isEmpty()) {
            return Map.of();
        }
        Map<Integer, Integer> levels = new HashMap<>();
        TermsEnum words = terms.iterator();
        for (Map.Entry<String, Integer> exception : seeing.exceptions().entrySet()) {
            if (words.seekExact(new BytesRef(exception.getKey()))) {
                PostingsEnum documents = words.postings(null, PostingsEnum.NONE);
                while (documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                    levels.put(documents.docID(), exception.getValue());
                }
            }
        }
        return levels;
    }

    @Override
    public void collect(int document) throws IOException {
        total++;
        int level = exceptions.isEmpty() ? seeing.ordinary() : exceptions.getOrDefault(document, seeing.ordinary());
        for (Leaf each : leaf.values()) {
            each.count(document, level);
        }
    }

    private void finishLeaf() throws IOException {
        for (Map.Entry<Facet, Leaf> each : leaf.entrySet()) {
            Map<String, Integer> sums = counts.getOrDefault(each.getKey(), new HashMap<>());
            Leaf values = each.getValue();
            for (int ordinal = 0; ordinal < values.counts.length; ordinal++) {
                if (values.counts[ordinal] > 0) {
                    String term = values.values.lookupOrd(ordinal).utf8ToString();
                    sums.merge(
                            each.getKey().isLeveled() ? term.substring(1) : term, values.counts[ordinal], Integer::sum);
                }
            }
        }
        leaf.clear();
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    /** How many results there were. */
    int total() {
        return total;
    }

    /** Counts by value, of each facet. */
    Map<Facet, Map<String, Integer>> counts() throws IOException {
        finishLeaf();
        return counts;
    }
}
