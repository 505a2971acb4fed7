package fr.beffroi.engine.explain.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The report in a real browser, opened from disk as its reader does. */
class ReportBrowserTest {

    /** Leftmost and rightmost pixel of any letter that is seen in a chart. */
    private static final String LETTERS_OUTSIDE = """
            () => [...document.querySelectorAll('svg text')]
              .map(text => [text.textContent, text.getBoundingClientRect()])
              .filter(([_, box]) => box.width > 0 && (box.left < 0 || box.right > innerWidth + 0.5))
              .map(([said, box]) => `${said}: ${box.left} to ${box.right}`)
            """;

    @TempDir
    private static Path folder;

    private static @Nullable Browsers browsers;

    private static Path report = Path.of("report.html");

    @BeforeAll
    static void start() throws IOException {
        Optional<Path> executable = Browsers.findExecutable();
        assumeTrue(
                executable.isPresent(), "No browser at /usr/bin/chromium nor at $CHROMIUM: install Debian's chromium");
        report = folder.resolve("report.html");
        ReportWriter.write(HandMadeDrone.model(), HandMadeDrone.plan(), null, report);
        browsers = new Browsers(executable.orElseThrow());
    }

    @AfterAll
    static void stop() {
        if (browsers != null) {
            browsers.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"FRENCH,1440,LIGHT", "ENGLISH,390,LIGHT", "FRENCH,390,DARK", "ENGLISH,1440,DARK"})
    void nothingStandsInAnybodysWay(Language language, int width, ColorScheme scheme) {
        try (BrowserContext window = window(width, scheme)) {
            Page page = open(window);
            page.locator("label[for=language-" + language.tag() + "]").click();
            page.evaluate("() => document.querySelectorAll('details').forEach(fold => fold.open = true)");
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 768, 1024, 1440})
    void nothingIsCutOffAtTheSides(int width) {
        try (BrowserContext window = window(width, ColorScheme.LIGHT)) {
            Page page = open(window);
            for (Language language : Language.values()) {
                page.locator("label[for=language-" + language.tag() + "]").click();
                assertThat(page.evaluate("() => document.documentElement.scrollWidth"))
                        .as("%s at %d pixels", language, width)
                        .isEqualTo(width);
                assertThat((List<?>) page.evaluate(LETTERS_OUTSIDE)).isEmpty();
            }
        }
    }

    @Test
    void asksNoHostForAnythingAndKeepsItsOwnPolicy() {
        try (BrowserContext window = window(1440, ColorScheme.LIGHT)) {
            List<String> asked = new ArrayList<>();
            List<String> complaints = new ArrayList<>();
            window.onRequest(request -> asked.add(request.url()));
            window.onConsoleMessage(message -> complaints.add(message.text()));
            Page page = open(window);
            assertThat(asked).allMatch(url -> url.startsWith("file:") || url.startsWith("data:"));
            assertThat(complaints).isEmpty();
            assertThat(page.evaluate("() => document.fonts.check('16px \"Public Sans\"')"))
                    .isEqualTo(true);
            assertThat(page.evaluate("() => [...document.fonts].map(font => font.status)"))
                    .isEqualTo(List.of("loaded"));
        }
    }

    @Test
    void theKeyboardSwitchesTheLanguageAndOpensANumber() {
        try (BrowserContext window = window(1440, ColorScheme.LIGHT)) {
            Page page = open(window);
            Locator french = page.locator(".page.fr");
            Locator english = page.locator(".page.en");
            assertThat(french.isVisible()).isTrue();
            assertThat(english.isVisible()).isFalse();
            page.keyboard().press("Tab");
            page.keyboard().press("ArrowRight");
            assertThat(french.isVisible()).isFalse();
            assertThat(english.isVisible()).isTrue();
            Locator figure = page.locator(".page.en .figure").first();
            assertThat(figure.locator(".parts").isVisible()).isFalse();
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(figure.locator(".parts").isVisible()).isTrue();
        }
    }

    @Test
    void onPaperItIsLightWithoutSwitchesAndInTheLanguageChosen() {
        try (BrowserContext window = window(1440, ColorScheme.DARK)) {
            Page page = open(window);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator(".switch").isVisible()).isFalse();
            assertThat(page.locator(".page.fr .contents").isVisible()).isFalse();
            assertThat(page.locator(".page.fr .answer").isVisible()).isTrue();
            assertThat(page.locator(".page.en .answer").isVisible()).isFalse();
            assertThat(page.evaluate("() => getComputedStyle(document.body).backgroundColor"))
                    .isEqualTo("rgb(255, 255, 255)");
        }
    }

    private static BrowserContext window(int width, ColorScheme scheme) {
        return Objects.requireNonNull(browsers).window(width, scheme);
    }

    private static Page open(BrowserContext window) {
        Page page = window.newPage();
        page.navigate(report.toUri().toString());
        return page;
    }
}
