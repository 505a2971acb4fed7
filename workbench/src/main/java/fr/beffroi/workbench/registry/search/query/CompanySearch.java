package fr.beffroi.workbench.registry.search.query;

import fr.beffroi.workbench.registry.search.index.Fields;
import fr.beffroi.workbench.registry.search.index.SearchIndex;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.springframework.stereotype.Service;

/** Finds companies. What it finds, counts and suggests is what the person who asks may see, by the same rule as the database's. */
@Service
public class CompanySearch {
    /** Companies on a page. */
    public static final int PAGE = 25;

    /** Nobody leafs further; narrowing does. */
    public static final int LAST_PAGE = 40;

    private final SearchIndex index;
    private final Seeings seeings;
    private final CountCache cache = new CountCache();

    CompanySearch(SearchIndex index, Seeings seeings) {
        this.index = index;
        this.seeings = seeings;
    }

    /** Finds a page of companies, with counts. */
    public Found find(SearchRequest request) {
        return find(request, Math.min(request.page(), LAST_PAGE) * PAGE, PAGE, EnumSet.allOf(Facet.class));
    }

    /** The first companies, up to a number, without counts. */
    public Found findFirst(SearchRequest request, int atMost) {
        return find(request, atMost, atMost, Set.of());
    }

    private Found find(SearchRequest request, int upTo, int pageSize, Set<Facet> facets) {
        Seeing seeing = seeings.current();
        return index.read(searcher -> {
            Questions questions = new Questions(seeing, index.words());
            Questions.Asked asked = questions.asked(request, searcher);
            Query query = asked.query();
            boolean forgiven = asked.forgiven();
            Counts counts = facets.isEmpty()
                    ? new Counts(searcher.count(query), Map.of())
                    : cache.get(
                            new CountCache.Key(searcher.getIndexReader(), seeing, request.at(1), forgiven),
                            countsOf(searcher, questions, request, seeing, forgiven));
            List<String> sirens = top(searcher, query, request, upTo, pageSize);
            return new Found(
                    counts.total(), sirens, counts.byFacet(), forgiven && counts.total() > 0, index.isComplete());
        });
    }

    /** Number of results, and values by facet. */
    record Counts(int total, Map<Facet, Map<String, Integer>> byFacet) {}

    private CountCache.Counting countsOf(
            IndexSearcher searcher, Questions questions, SearchRequest request, Seeing seeing, boolean forgiven) {
        return () -> {
            Set<Facet> free = EnumSet.allOf(Facet.class);
            free.removeAll(request.chosen().keySet());
            Map<Facet, Map<String, Integer>> byFacet = new EnumMap<>(Facet.class);
            FacetCounter counter = count(searcher, questions, request, seeing, free, forgiven);
            byFacet.putAll(counter.counts());
            // What was chosen of a facet must not hide its other values.
            for (Facet facet : request.chosen().keySet()) {
                byFacet.putAll(count(searcher, questions, request.without(facet), seeing, Set.of(facet), forgiven)
                        .counts());
            }
            return new Counts(counter.total(), byFacet);
        };
    }

    private static FacetCounter count(
            IndexSearcher searcher,
            Questions questions,
            SearchRequest request,
            Seeing seeing,
            Set<Facet> facets,
            boolean forgiven)
            throws IOException {
        FacetCounter counter = new FacetCounter(seeing, facets);
        search(searcher, questions.of(request, searcher.getIndexReader(), forgiven), counter);
        return counter;
    }

    @SuppressWarnings("deprecation") // One collector on one thread: a request takes one core, not all.
    private static void search(IndexSearcher searcher, Query query, Collector collector) throws IOException {
        searcher.search(query, MultiCollector.wrap(collector));
    }

    private static List<String> top(IndexSearcher searcher, Query query, SearchRequest request, int upTo, int pageSize)
            throws IOException {
        ScoreDoc[] documents = request.text().isBlank()
                ? searcher.search(query, new TopFieldCollectorManager(SearchIndex.ORDER, upTo, null, 1)).scoreDocs
                : searcher.search(query, new TopScoreDocCollectorManager(upTo, null, 1)).scoreDocs;
        List<String> sirens = new ArrayList<>();
        for (int i = Math.max(0, upTo - pageSize); i < documents.length; i++) {
            sirens.add(searcher.storedFields()
                    .document(documents[i].doc, Set.of(Fields.SIREN))
                    .get(Fields.SIREN));
        }
        return sirens;
    }
}
