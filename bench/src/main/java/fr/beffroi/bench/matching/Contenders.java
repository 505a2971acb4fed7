package fr.beffroi.bench.matching;

import fr.beffroi.workbench.matching.lots.CompanyFacts;
import fr.beffroi.workbench.matching.lots.Ranking;
import fr.beffroi.workbench.matching.lots.Weights;
import fr.beffroi.workbench.matching.lots.WordWeights;
import fr.beffroi.workbench.matching.words.TradeWords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleBiFunction;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/** Beffroi's ranking, and the plain ways beside it. */
final class Contenders {
    private Contenders() {}

    private record Named(String name, ToDoubleBiFunction<AwardCase, String> score, Known known) implements Contender {
        @Override
        public List<String> rank(AwardCase question) {
            Map<String, Double> scores = new HashMap<>();
            known.wins().keySet().forEach(winner -> {
                double points = score.applyAsDouble(question, winner);
                if (points > 0) {
                    scores.put(winner, points);
                }
            });
            return scores.entrySet().stream()
                    .sorted(Map.Entry.<String, Double>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }

    /** The ranking of the workbench with some weights. */
    static Contender beffroi(String name, Known known, Weights weights, List<AwardCase> earlier) {
        Ranking ranking = new Ranking(
                weights,
                new WordWeights(earlier.stream().map(one -> one.lot().tokens()).toList()));
        Map<String, CompanyFacts> companies = new HashMap<>();
        known.companies().forEach(company -> companies.put(company.key(), company));
        return new Named(
                name,
                (question, winner) -> ranking.score(question.lot(), Objects.requireNonNull(companies.get(winner)))
                        .points(),
                known);
    }

    /** How many of a company's wins had the same main code; the younger before the older where that is the same. */
    static Contender sameCode(Known known) {
        return new Named(
                "same CPV code",
                (question, winner) -> known.of(winner).stream()
                        .filter(won -> !question.lot().cpv().isEmpty()
                                && won.lot().cpv().stream()
                                        .limit(1)
                                        .anyMatch(question.lot().cpv().getFirst()::equals))
                        .mapToDouble(won -> 1 + won.day().toEpochDay() * 1e-6)
                        .sum(),
                known);
    }

    /** Who won last from this buyer under this code; then who won last from this buyer at all. */
    static Contender lastOfBuyer(Known known) {
        return new Named(
                "last winner of this buyer and CPV",
                (question, winner) -> known.of(winner).stream()
                        .filter(won -> won.lot().buyer().equals(question.lot().buyer()))
                        .mapToDouble(won -> age(won.day())
                                + (won.lot().cpv().stream()
                                                .limit(1)
                                                .anyMatch(code ->
                                                        question.lot().cpv().contains(code))
                                        ? 1e6
                                        : 0))
                        .max()
                        .orElse(0),
                known);
    }

    private static double age(LocalDate day) {
        return day.toEpochDay();
    }

    /** Lucene's BM25 over the texts of what each won, the question's words as the query. */
    static Contender words(Known known) {
        try {
            ByteBuffersDirectory directory = new ByteBuffersDirectory();
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new WhitespaceAnalyzer()))) {
                for (Map.Entry<String, List<AwardCase>> entry : known.wins().entrySet()) {
                    Document document = new Document();
                    document.add(new StringField("key", entry.getKey(), Field.Store.YES));
                    for (AwardCase won : entry.getValue()) {
                        document.add(new TextField(
                                "text", String.join(" ", TradeWords.shipped().words(won.text())), Field.Store.NO));
                    }
                    writer.addDocument(document);
                }
            }
            IndexSearcher searcher = new IndexSearcher(DirectoryReader.open(directory));
            int all = known.wins().size();
            IndexSearcher.setMaxClauseCount(20_000);
            return new Contender() {
                @Override
                public String name() {
                    return "BM25 on the words";
                }

                @Override
                public List<String> rank(AwardCase question) {
                    BooleanQuery.Builder query = new BooleanQuery.Builder();
                    TradeWords.shipped()
                            .words(question.text())
                            .forEach(word -> query.add(new TermQuery(new Term("text", word)), Occur.SHOULD));
                    try {
                        List<String> ranked = new ArrayList<>();
                        for (ScoreDoc hit : searcher.search(query.build(), all).scoreDocs) {
                            ranked.add(searcher.storedFields().document(hit.doc).get("key"));
                        }
                        return ranked;
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Who won most. */
    static Contender mostWins(Known known) {
        return new Named("who won most", (question, winner) -> known.of(winner).size(), known);
    }

    static Comparator<AwardCase> byDay() {
        return Comparator.comparing(AwardCase::day).thenComparing(AwardCase::notice);
    }
}
