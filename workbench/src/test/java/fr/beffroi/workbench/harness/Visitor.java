package fr.beffroi.workbench.harness;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A person at a browser: signs in, goes to pages, and is told what is wrong with them. French unless said otherwise. */
public final class Visitor implements AutoCloseable {
    /** What LOOK.md asks to be photographed. */
    private static final int WIDE = 1440;

    private static final int NARROW = 390;
    private static final int WIDE_HEIGHT = 1000;
    private static final int NARROW_HEIGHT = 844;
    /** Whether the long run was asked for ({@code ./beffroi test --slow}). */
    public static final boolean SLOW = "none".equals(System.getProperty("test.tags.excluded"));

    private static final String AXE = AxeBuilder.getAxeScript();
    private static final int MOST_BYTES = 300_000;
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final BrowserContext context;
    private final Page page;
    private final String base;
    /** What htmx says, in this order, of a request whose place a newer one took: no fault, and a matter of who is faster. */
    private static final List<String> REPLACED = List.of("htmx:afterRequest", "htmx:sendAbort");

    private final List<String> complaints = new ArrayList<>();

    Visitor(Browser browser, int port) {
        base = "http://localhost:" + port;
        context = browser.newContext(
                new Browser.NewContextOptions().setLocale("fr-FR").setViewportSize(WIDE, WIDE_HEIGHT));
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            if (!request.url().startsWith(base)
                    && !request.url().startsWith("data:")
                    && !request.url().startsWith("blob:")) {
                complaints.add("asked a foreign host: " + request.url());
            }
        });
    }

    /** The page before the person's eyes. */
    public Page page() {
        return page;
    }

    /** Goes to a path such as {@code /entreprises}. */
    public Page open(String path) {
        page.navigate(base + path);
        return page;
    }

    /** Signs in as one of the demo's people: {@code officer}, {@code administrator}, {@code company-member}, {@code buyer}, {@code auditor}. */
    public Page signIn(String role) {
        return signIn(DemoPeople.email(role), DemoPeople.PASSWORD);
    }

    /** Signs in by address and password. */
    public Page signIn(String email, String password) {
        open("/connexion");
        page.fill("#courriel", email);
        page.fill("#mot-de-passe", password);
        page.click("main button[type=submit]");
        return page;
    }

    /** Ticks a box by the keyboard: a form that is looked at while it is filled in may move between the aim and the click. */
    public void tick(String selector) {
        page.press(selector, "Space");
        PlaywrightAssertions.assertThat(page.locator(selector)).isChecked();
    }

    /**
     * Photographs the page wide and narrow, light and dark, and asserts that nothing is wrong with it in any of them. In the ordinary run only
     * the main pages are seen in the dark too: {@code --slow} sees all.
     */
    public void photograph(String name) {
        boolean[] tones = Pictures.isMain(name) || SLOW ? new boolean[] {false, true} : new boolean[] {false};
        for (boolean dark : tones) {
            page.emulateMedia(
                    new Page.EmulateMediaOptions().setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT));
            String tone = dark ? "dark" : "light";
            page.setViewportSize(WIDE, WIDE_HEIGHT);
            assertAccessible();
            keep(name + "-" + WIDE + "-" + tone);
            if (!dark) {
                Pictures.take(page, name);
            }
            page.setViewportSize(NARROW, NARROW_HEIGHT);
            assertFits();
            keep(name + "-" + NARROW + "-" + tone);
        }
        page.setViewportSize(WIDE, WIDE_HEIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        assertLight();
        assertNoComplaints();
    }

    /** The page with all it needs weighs little as it comes over the wire; the map's contours are not counted. */
    private void assertLight() {
        Object bytes = page.evaluate("""
                [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
                    .filter(entry => !entry.name.includes('/contours'))
                    .reduce((sum, entry) => sum + entry.encodedBodySize, 0)
                """);
        assertThat(((Number) bytes).intValue()).as("bytes of " + page.url()).isLessThan(MOST_BYTES);
    }

    /** No violation that axe finds. Asked in the page itself, which answers with the violations alone: a third of each browser's story went into the rest. */
    public void assertAccessible() {
        if ((boolean) page.evaluate("() => typeof axe === 'undefined'")) {
            page.evaluate(AXE);
        }
        assertThat((List<?>) page.evaluate("""
                () => axe.run(document, {resultTypes: ['violations'], preload: false, iframes: false}).then(found => found.violations.map(
                    rule => `${rule.id}: ${rule.help} ${rule.nodes.slice(0, 3).map(node => node.html).join(' ')}`))"""))
                .as("accessibility of " + page.url())
                .isEmpty();
    }

    /** Nothing is wider than the window, once the browser has taken its new width and laid the page out for it. */
    private void assertFits() {
        page.waitForFunction("width => window.innerWidth === width", NARROW);
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        assertThat(page.evaluate("""
                width => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? '' :
                    [...document.querySelectorAll('main *')].filter(one => one.getBoundingClientRect().right > width && !one.closest('.scroll'))
                        .map(one => `${one.tagName} ${one.className} ${one.textContent.trim().slice(0, 40)}`).join('; ') || 'inside a scroll'""", NARROW))
                .as("too wide at " + NARROW + " px: " + page.url())
                .isEqualTo("");
    }

    /** No error in the console (broken content policy among them), no foreign host. */
    public void assertNoComplaints() {
        for (int at = Collections.indexOfSubList(complaints, REPLACED); at >= 0; ) {
            complaints.subList(at, at + REPLACED.size()).clear();
            at = Collections.indexOfSubList(complaints, REPLACED);
        }
        assertThat(complaints).as("console of " + page.url()).isEmpty();
    }

    /** Forgets what the console said, where the test provoked it. */
    public void forgetComplaints() {
        complaints.clear();
    }

    /** A picture of the whole page, for who wants to look at it; a run of all tests does without. */
    private void keep(String name) {
        if (Pictures.areWanted()) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(SCREENSHOTS.resolve(name + ".png"))
                    .setFullPage(true));
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
