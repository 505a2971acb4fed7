package fr.beffroi.workbench.aid.words;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.workbench.aid.programme.EveryRule;
import fr.beffroi.workbench.aid.rule.CostRule;
import fr.beffroi.workbench.aid.rule.GateRule;
import fr.beffroi.workbench.aid.rule.Law;
import fr.beffroi.workbench.aid.rule.LimitRule;
import fr.beffroi.workbench.aid.rule.Objection;
import fr.beffroi.workbench.aid.rule.Rule;
import fr.beffroi.workbench.aid.rule.SizeClass;
import fr.beffroi.workbench.web.format.Formats;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Every named rule is a sentence with its article, in both languages; whatever can say no says what would have to change. */
class RuleWordsTest {
    private final ResourceBundleMessageSource messages = messages();
    private final RuleWords words = new RuleWords(messages, new Formats());

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasename("messages/aid-rules");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return source;
    }

    @AfterEach
    void forgetLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void everyRuleIsASentenceWithItsArticle(String language) {
        LocaleContextHolder.setLocale(Locale.of(language));
        for (Rule rule : EveryRule.list()) {
            assertThat(words.sentence(rule)).as(rule.code()).isNotBlank().doesNotContain("{", "}", "aid.rule.");
            assertThat(words.article(rule)).as(rule.code()).isNotBlank().doesNotContain("{", "aid.law.");
            boolean mayObject = rule instanceof CostRule
                    || rule instanceof GateRule
                    || rule instanceof LimitRule limit && limit.leastCents() > 0;
            for (String part : List.of(".objection", ".change")) {
                assertThat(messages.getMessage(
                                "aid.rule." + rule.code() + part, null, "", LocaleContextHolder.getLocale()))
                        .as(rule.code() + part)
                        .matches(text -> mayObject != text.isEmpty());
            }
        }
        for (Law law : Law.values()) {
            assertThat(messages.getMessage("aid.law." + law.code(), null, LocaleContextHolder.getLocale()))
                    .isNotBlank();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void factsAreWrittenAsTheReaderWritesThem(String language) {
        LocaleContextHolder.setLocale(Locale.of(language));
        boolean french = language.equals("fr");
        String sentence = words.sentence(new GateRule.CostAtLeast(30_000_00));
        assertThat(sentence).matches(french ? ".* 30.000\\s€\\.|.*30.000.€\\." : ".*€30,000\\.");
        Objection late = new Objection("once-within", List.of(3, LocalDate.of(2024, 1, 15)), null);
        assertThat(words.objection(late)).contains(french ? "15 janvier 2024" : "15 January 2024", "3");
        Objection size = new Objection("size-at-most", List.of(SizeClass.MEDIUM, SizeClass.LARGE), null);
        assertThat(words.objection(size)).contains(french ? "grande entreprise" : "large enterprise");
        assertThat(words.article(new CostRule.InitialInvestment()))
                .contains("651/2014", "17(3)", french ? "31 décembre 2026" : "31 December 2026");
    }
}
