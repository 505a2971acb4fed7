package fr.beffroi.workbench.harness;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Set;

/**
 * The pictures of the main pages in {@code docs/images/workbench}: taken anew by {@code ./beffroi test --pictures}, left alone otherwise, because
 * a few pixels differ from one run to the next.
 */
final class Pictures {
    private static final Path FOLDER = Path.of("..", "docs", "images", "workbench");

    /** The names under which tests photograph the main pages. */
    private static final Set<String> MAIN = Set.of(
            "welcome",
            "home-officer",
            "registry-search",
            "registry-map",
            "company-officer",
            "import-workbook-preview",
            "scenario-editor",
            "scenario-result",
            "scenario-comparison",
            "scenario-meeting",
            "funding-request",
            "funding-queue",
            "funding-examined",
            "funding-decided",
            "funding-orders",
            "funding-paid",
            "funding-envelope",
            "funding-opinion-ask",
            "funding-expert-answers",
            "funding-session",
            "funding-session-voted",
            "funding-template",
            "accounts-month",
            "accounts-effects",
            "open-accounts",
            "monthly-report",
            "meetings-participants",
            "meetings-wishes",
            "meetings-schedule",
            "meetings-day");

    private Pictures() {}

    /** Whether every page that is visited is kept as a picture: in runs of single tests, and where they are asked for. */
    static boolean areWanted() {
        return !"none".equals(System.getProperty("beffroi.pictures"));
    }

    static boolean isMain(String name) {
        return MAIN.contains(name);
    }

    static void take(Page page, String name) {
        if (Boolean.getBoolean("beffroi.pictures") && isMain(name)) {
            page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
        }
    }
}
