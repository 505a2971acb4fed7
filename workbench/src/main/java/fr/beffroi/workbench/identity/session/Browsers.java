package fr.beffroi.workbench.identity.session;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Browsers' long names for themselves, made short: {@code Firefox · Windows}. */
final class Browsers {
    /** In this order: each browser also names those before whom it wants to pass. */
    private static final Map<String, String> BROWSERS = new LinkedHashMap<>();

    private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

    static {
        BROWSERS.put("Edg", "Edge");
        BROWSERS.put("OPR/", "Opera");
        BROWSERS.put("Firefox/", "Firefox");
        BROWSERS.put("Chrome/", "Chrome");
        BROWSERS.put("Safari/", "Safari");
        SYSTEMS.put("Android", "Android");
        SYSTEMS.put("iPhone", "iPhone");
        SYSTEMS.put("iPad", "iPad");
        SYSTEMS.put("Windows", "Windows");
        SYSTEMS.put("Mac OS X", "macOS");
        SYSTEMS.put("Linux", "Linux");
    }

    private Browsers() {}

    /** What is known; {@code ?} where nothing is. */
    static String describe(@Nullable String userAgent) {
        if (userAgent == null) {
            return "?";
        }
        String browser = firstNamed(BROWSERS, userAgent);
        String system = firstNamed(SYSTEMS, userAgent);
        if (browser.isEmpty() && system.isEmpty()) {
            return "?";
        }
        return browser.isEmpty() || system.isEmpty() ? browser + system : browser + " · " + system;
    }

    private static String firstNamed(Map<String, String> names, String userAgent) {
        return names.entrySet().stream()
                .filter(entry -> userAgent.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
