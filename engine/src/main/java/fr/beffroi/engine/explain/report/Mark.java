package fr.beffroi.engine.explain.report;

/** The mark: a small belfry whose bell is the dot of the cadence chart. */
final class Mark {

    private Mark() {}

    static void write(Html html) {
        html.open("svg", "class", "mark", "viewBox", "0 0 28 44", "width", "28", "height", "44", "aria-hidden", "true");
        html.empty("path", "d", "M14 1v6M14 6l7 9H7z", "class", "roof");
        html.empty("path", "d", "M8 15v11h12V15M6 26h16M7 26v17h14V26M12.5 43v-7a1.5 1.5 0 0 1 3 0v7M4 43h20");
        html.empty("circle", "cx", "14", "cy", "20.5", "r", "3", "class", "bell")
                .close();
    }
}
