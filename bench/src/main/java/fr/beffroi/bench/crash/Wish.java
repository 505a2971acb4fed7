package fr.beffroi.bench.crash;

import java.util.Map;

/**
 * A step somebody wants to take.
 *
 * @param side who takes it
 * @param fields what it asks
 * @param mark a text among them that no other attempt bears; empty where it asks for none
 */
record Wish(String kind, Side side, Map<String, String> fields, String mark) {
    /** Who: the company, the officer of the file, or the second one. */
    enum Side {
        COMPANY,
        OFFICER,
        SECOND
    }
}
