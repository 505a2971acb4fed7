package fr.beffroi.workbench.matching.words;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchMinimalStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;

/**
 * Texts of notices in French, English and German: elisions opened, accents and plurals forgiven, small words of the three languages and the
 * words every notice is full of ("marché", "fourniture", "supply") left out.
 */
final class TradeAnalyzer extends Analyzer {
    private static final CharArraySet SMALL_WORDS = new CharArraySet(
            List.of(
                    "a",
                    "au",
                    "aux",
                    "avec",
                    "ce",
                    "ces",
                    "cet",
                    "cette",
                    "dans",
                    "de",
                    "des",
                    "du",
                    "d",
                    "en",
                    "est",
                    "et",
                    "l",
                    "la",
                    "le",
                    "les",
                    "leur",
                    "leurs",
                    "ou",
                    "par",
                    "pour",
                    "qu",
                    "que",
                    "qui",
                    "sa",
                    "se",
                    "ses",
                    "son",
                    "sont",
                    "sous",
                    "sur",
                    "un",
                    "une",
                    "the",
                    "of",
                    "and",
                    "or",
                    "in",
                    "for",
                    "to",
                    "with",
                    "on",
                    "is",
                    "are",
                    "be",
                    "by",
                    "der",
                    "die",
                    "das",
                    "den",
                    "dem",
                    "des",
                    "und",
                    "oder",
                    "fur",
                    "fuer",
                    "mit",
                    "von",
                    "zu",
                    "im",
                    "ein",
                    "eine",
                    "marche",
                    "marches",
                    "lot",
                    "lots",
                    "accord",
                    "cadre",
                    "objet",
                    "prestation",
                    "prestations",
                    "fourniture",
                    "fournitures",
                    "supply",
                    "supplies",
                    "service",
                    "services",
                    "contract",
                    "present",
                    "consultation",
                    "procedure",
                    "appel",
                    "offre",
                    "offres"),
            true);

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        StandardTokenizer source = new StandardTokenizer();
        TokenStream words = new ElisionFilter(source, FrenchAnalyzer.DEFAULT_ARTICLES);
        words = new LowerCaseFilter(words);
        words = new ASCIIFoldingFilter(words);
        words = new StopFilter(words, SMALL_WORDS);
        return new TokenStreamComponents(source, new FrenchMinimalStemFilter(new Plurals(words)));
    }

    /** Takes the s off plurals of short words too, which Lucene's filter leaves ("pièces" would be another word than "pièce"). */
    private static final class Plurals extends TokenFilter {
        private static final int SHORTEST = 5;
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

        Plurals(TokenStream words) {
            super(words);
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) {
                return false;
            }
            int length = term.length();
            if (length >= SHORTEST && term.charAt(length - 1) == 's' && term.charAt(length - 2) != 's') {
                term.setLength(length - 1);
            }
            return true;
        }
    }
}
