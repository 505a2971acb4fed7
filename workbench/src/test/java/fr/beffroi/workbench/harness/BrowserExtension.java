package fr.beffroi.workbench.harness;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Gives a test a {@link Visitor} in Debian's Chromium; the browser is started once for all. Without one the test is skipped, and says so. */
public final class BrowserExtension implements ParameterResolver {
    private static final double PATIENCE_MILLIS = 20_000;
    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(BrowserExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Visitor.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Chromium chromium = context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent("chromium", key -> Chromium.start(), Chromium.class);
        Assumptions.assumeTrue(chromium.browser != null, "Chromium is missing here: no browser test");
        Visitor visitor = new Visitor(Objects.requireNonNull(chromium.browser), port(context));
        context.getStore(NAMESPACE).put(visitor, (AutoCloseable) visitor::close);
        return visitor;
    }

    private static int port(ExtensionContext context) {
        return Integer.parseInt(SpringExtension.getApplicationContext(context)
                .getEnvironment()
                .getRequiredProperty("local.server.port"));
    }

    private record Chromium(
            @Nullable Playwright playwright, @Nullable Browser browser) implements AutoCloseable {
        static Chromium start() {
            // The one without a screen takes half the processor.
            Optional<Path> program = Stream.of(
                            "chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
                    .map(name -> Path.of("/usr/bin", name))
                    .filter(Files::isExecutable)
                    .findFirst();
            if (program.isEmpty()) {
                return new Chromium(null, null);
            }
            // Two applications and two browsers share two cores: what comes late is not wrong.
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Browser browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(program.get())
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--no-first-run",
                                    "--disable-sync")));
            return new Chromium(playwright, browser);
        }

        @Override
        public void close() {
            if (playwright != null) {
                playwright.close();
            }
        }
    }
}
