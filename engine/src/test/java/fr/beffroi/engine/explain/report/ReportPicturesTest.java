package fr.beffroi.engine.explain.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Takes the pictures of a report for {@code docs/images}; no part of the ordinary run. With a report written before by
 * {@code ./beffroi plan examples/drone/model.json --report report.html}:
 * {@code mvn -pl engine test -Dtest=ReportPicturesTest -Dtest.tags.excluded= -Dbeffroi.report=/full/path/report.html}.
 */
@Tag("slow")
class ReportPicturesTest {

    private static final Path IMAGES = Path.of("..", "docs", "images");

    @Test
    void takesThePicturesOfTheDocumentation() throws Exception {
        String report = System.getProperty("beffroi.report");
        assumeTrue(report != null, "No report named by -Dbeffroi.report=…: no picture taken");
        Optional<Path> browser = Browsers.findExecutable();
        assumeTrue(browser.isPresent(), "No browser at /usr/bin/chromium nor at $CHROMIUM: no picture taken");
        Files.createDirectories(IMAGES);
        try (Browsers browsers = new Browsers(browser.orElseThrow())) {
            take(browsers, Path.of(String.valueOf(report)), 1440, 1560);
            take(browsers, Path.of(String.valueOf(report)), 390, 1460);
        }
    }

    private static void take(Browsers browsers, Path report, int width, int height) {
        Path picture = IMAGES.resolve("report-drone-" + width + ".png");
        try (BrowserContext window = browsers.window(width, ColorScheme.LIGHT)) {
            Page page = window.newPage();
            page.navigate(report.toAbsolutePath().toUri().toString());
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setClip(0, 0, width, height)
                    .setPath(picture));
        }
        assertThat(picture).isNotEmptyFile();
    }
}
