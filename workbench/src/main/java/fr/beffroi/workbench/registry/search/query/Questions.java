package fr.beffroi.workbench.registry.search.query;

import fr.beffroi.workbench.registry.search.index.Fields;
import fr.beffroi.workbench.registry.search.index.FrenchWords;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Turns a request into Lucene's question, as far as the person who asks may see. */
final class Questions {
    /** Words in a company's name count most, then what it can do, its place, its activity. */
    private static final Map<String, Float> OPEN_FIELDS =
            Map.of(Fields.NAME, 4f, Fields.PLACE, 2f, Fields.ACTIVITY_LABEL, 1f);

    private static final float SKILL_WEIGHT = 3;
    private static final float FUZZY_WEIGHT = 0.4f;
    private static final float TIE = 0.1f;
    private static final int SHORTEST_FUZZY = 4;
    private static final int TWO_ERRORS_FROM = 8;
    private static final int FUZZY_EXPANSIONS = 30;
    private static final int SHORTEST_PREFIX = 3;
    private static final int SHORTEST_NUMBER = 3;
    private static final int LONGEST_NUMBER = 14;

    private final Seeing seeing;
    private final FrenchWords analysis;

    Questions(Seeing seeing, FrenchWords analysis) {
        this.seeing = seeing;
        this.analysis = analysis;
    }

    /**
     * @param forgiving also words that look like those asked for, where these are unknown or find nothing together
     */
    Query of(SearchRequest request, IndexReader reader, boolean forgiving) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(text(request.text(), reader, forgiving), Occur.MUST);
        if (!request.ceased()) {
            all.add(new TermQuery(new Term(Fields.STATE, "active")), Occur.FILTER);
        }
        if (seeing.publishedOnly()) {
            all.add(new TermQuery(new Term(Fields.PUBLISHED, "yes")), Occur.FILTER);
        }
        request.chosen().forEach((facet, values) -> all.add(chosen(facet, values), Occur.FILTER));
        return all.build();
    }

    /** A question as it was put in the end. */
    record Asked(Query query, boolean forgiven) {}

    /** The question as it stands, or a forgiving one where that would find nothing. */
    Asked asked(SearchRequest request, IndexSearcher searcher) throws IOException {
        Query strict = of(request, searcher.getIndexReader(), false);
        if (request.text().isBlank() || searcher.count(strict) > 0) {
            return new Asked(strict, false);
        }
        return new Asked(of(request, searcher.getIndexReader(), true), true);
    }

    private Query text(String text, IndexReader reader, boolean forgiving) throws IOException {
        String digits = text.replaceAll("[\\s\\u00a0\\u202f.]", "");
        if (digits.length() >= SHORTEST_NUMBER
                && digits.length() <= LONGEST_NUMBER
                && digits.chars().allMatch(Character::isDigit)) {
            return new PrefixQuery(new Term(Fields.NUMBER, digits));
        }
        List<String> words = analysis.of(text);
        if (words.isEmpty()) {
            return new MatchAllDocsQuery();
        }
        BooleanQuery.Builder every = new BooleanQuery.Builder();
        for (int i = 0; i < words.size(); i++) {
            boolean last = i == words.size() - 1;
            every.add(word(words.get(i), last, forgiving || !isKnown(words.get(i), last, reader)), Occur.MUST);
        }
        return every.build();
    }

    /** A word in any field. The last one may be the beginning of one: people type on. */
    private Query word(String word, boolean last, boolean forgiving) {
        List<Query> ways = new ArrayList<>();
        OPEN_FIELDS.forEach((field, weight) -> ways.add(in(field, weight, word, last, forgiving)));
        ways.add(visible(level -> new DisjunctionMaxQuery(
                IntStream.rangeClosed(0, level)
                        .mapToObj(each -> in(Fields.skill(each), SKILL_WEIGHT, word, last, forgiving))
                        .toList(),
                0)));
        return new DisjunctionMaxQuery(ways, TIE);
    }

    private static Query in(String field, float weight, String word, boolean last, boolean forgiving) {
        Term term = new Term(field, word);
        List<Query> ways = new ArrayList<>();
        ways.add(new BoostQuery(new TermQuery(term), weight));
        if (last && word.length() >= SHORTEST_PREFIX) {
            ways.add(new BoostQuery(new PrefixQuery(term), weight));
        }
        if (forgiving && word.length() >= SHORTEST_FUZZY) {
            int errors = word.length() >= TWO_ERRORS_FROM ? 2 : 1;
            ways.add(new BoostQuery(new FuzzyQuery(term, errors, 1, FUZZY_EXPANSIONS, true), weight * FUZZY_WEIGHT));
        }
        return ways.size() == 1 ? ways.getFirst() : new DisjunctionMaxQuery(ways, 0);
    }

    private boolean isKnown(String word, boolean last, IndexReader reader) throws IOException {
        List<String> fields = new ArrayList<>(OPEN_FIELDS.keySet());
        IntStream.rangeClosed(0, seeing.ordinary()).mapToObj(Fields::skill).forEach(fields::add);
        for (String field : fields) {
            Term term = new Term(field, word);
            if (reader.docFreq(term) > 0
                    || last && word.length() >= SHORTEST_PREFIX && Terms.anyWithPrefix(reader, term)) {
                return true;
            }
        }
        return false;
    }

    private Query chosen(Facet facet, List<String> values) {
        if (!facet.isLeveled()) {
            return new TermInSetQuery(
                    facet.field(), values.stream().map(BytesRef::new).toList());
        }
        return visible(level -> new TermInSetQuery(
                facet.field(),
                IntStream.rangeClosed(0, level)
                        .boxed()
                        .flatMap(each -> values.stream().map(value -> new BytesRef(Fields.leveled(each, value))))
                        .toList()));
    }

    /** What a level shows, asked of each company at the level the person sees it at. */
    private Query visible(java.util.function.IntFunction<Query> shown) {
        if (seeing.exceptions().isEmpty()) {
            return shown.apply(seeing.ordinary());
        }
        Map<Integer, List<BytesRef>> sirens = new TreeMap<>();
        seeing.exceptions()
                .forEach((siren, level) ->
                        sirens.computeIfAbsent(level, key -> new ArrayList<>()).add(new BytesRef(siren)));
        BooleanQuery.Builder ordinary = new BooleanQuery.Builder().add(shown.apply(seeing.ordinary()), Occur.MUST);
        List<Query> ways = new ArrayList<>();
        sirens.forEach((level, companies) -> {
            Query these = new TermInSetQuery(Fields.SIREN, companies);
            ordinary.add(these, Occur.MUST_NOT);
            ways.add(new BooleanQuery.Builder()
                    .add(shown.apply(level), Occur.MUST)
                    .add(these, Occur.FILTER)
                    .build());
        });
        ways.add(ordinary.build());
        return new DisjunctionMaxQuery(ways, 0);
    }
}
