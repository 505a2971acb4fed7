package fr.beffroi.engine.explain.report;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A real browser for the tests: the one {@code CHROMIUM} names, or Debian's; without a screen where there is that one, since it takes half the time. */
final class Browsers implements AutoCloseable {

    private static final List<String> DEBIANS = List.of("/usr/bin/chromium-headless-shell", "/usr/bin/chromium");
    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    Browsers(Path executable) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(FLAGS));
    }

    /** Where the browser is; empty where there is none. */
    static Optional<Path> findExecutable() {
        String named = System.getenv("CHROMIUM");
        return (named == null ? DEBIANS : List.of(named))
                .stream().map(Path::of).filter(Files::isExecutable).findFirst();
    }

    /** A window of that width. */
    BrowserContext window(int width, ColorScheme scheme) {
        return browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(scheme)
                .setLocale("fr-FR"));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
