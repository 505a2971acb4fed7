package fr.beffroi.workbench.matching.standing;

import fr.beffroi.workbench.matching.links.ProcessTree;
import fr.beffroi.workbench.matching.lots.CompanyFacts;
import fr.beffroi.workbench.matching.lots.PastWin;
import fr.beffroi.workbench.matching.words.Meaning;
import fr.beffroi.workbench.matching.words.Trade;
import fr.beffroi.workbench.matching.words.TradeWords;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** The ways in which a lot may answer a profile: each is one question, and profiles that put the same one share it. */
final class Ways {
    /** A class of activities or finer; a division says too little. */
    private static final int SHORTEST_ACTIVITY = 4;

    private Ways() {}

    /** Of what the company does, is (where nothing more is known), did or named. */
    static Set<Way> of(Profile profile) {
        CompanyFacts company = profile.company();
        Set<Way> ways = new LinkedHashSet<>();
        for (String process : company.processes()) {
            ProcessTree.shipped().upwards(process).forEach(code -> ways.add(Way.of(LotFields.PROCESS, code)));
            ways.add(Way.of(LotFields.WIDER, process));
        }
        String activity = company.activity();
        if (activity != null && company.processes().isEmpty()) {
            for (int letters = SHORTEST_ACTIVITY; letters <= activity.length(); letters++) {
                ways.add(Way.of(LotFields.ACTIVITY, activity.substring(0, letters)));
            }
        }
        for (PastWin win : company.wins()) {
            win.cpv().forEach(code -> ways.add(Way.of(LotFields.CPV, code.substring(0, LotFields.CPV_DIGITS))));
        }
        profile.phrases().forEach(phrase -> phrase(phrase, ways));
        return ways;
    }

    /** A phrase that is a term of a trade finds all its synonyms; of any other all words must be there. */
    private static void phrase(String phrase, Set<Way> ways) {
        Meaning meaning = TradeWords.shipped().read(phrase);
        for (Trade trade : meaning.trades()) {
            ways.add(Way.of(LotFields.TOKEN, trade.token()));
        }
        if (meaning.trades().isEmpty() && !meaning.words().isEmpty()) {
            ways.add(new Way(
                    LotFields.TOKEN,
                    meaning.words().stream().distinct().sorted().toList()));
        }
    }

    /**
     * One question.
     *
     * @param values all must be in the field
     */
    record Way(String field, List<String> values) {
        static Way of(String field, String value) {
            return new Way(field, List.of(value));
        }

        Query query() {
            if (values.size() == 1) {
                return new TermQuery(new Term(field, values.getFirst()));
            }
            BooleanQuery.Builder every = new BooleanQuery.Builder();
            values.forEach(value -> every.add(new TermQuery(new Term(field, value)), Occur.FILTER));
            return every.build();
        }
    }
}
