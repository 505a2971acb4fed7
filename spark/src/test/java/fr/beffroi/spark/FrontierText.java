package fr.beffroi.spark;

import java.nio.charset.StandardCharsets;

/** A frontier's file without what no two runs share. */
final class FrontierText {
    private FrontierText() {}

    static String withoutSeconds(byte[] json) {
        return new String(json, StandardCharsets.UTF_8).replaceFirst("\"seconds\"\\s*:\\s*[-+.eE0-9]+", "");
    }
}
