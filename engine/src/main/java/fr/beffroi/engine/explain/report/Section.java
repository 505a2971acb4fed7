package fr.beffroi.engine.explain.report;

/** One part of the evidence below the answer. */
interface Section {

    /** Its id on the page, also the ending of its message keys. */
    String id();

    /** Its title: what it shows, as a sentence. */
    String finding(Words words);

    /** Chart and numbers. */
    void writeBody(Html html, Words words);

    /** Writes the section with its title and, beside it, how it is to be read. */
    default void write(Html html, Words words) {
        String heading = words.id(id() + "-title");
        html.open("section", "id", words.id(id()), "aria-labelledby", heading);
        html.open("div", "class", "rail").leaf("p", words.say("section." + id()), "class", "eyebrow");
        html.leaf("p", words.say("how." + id()), "class", "how").close();
        html.open("div", "class", "body").leaf("h2", finding(words), "id", heading);
        writeBody(html, words);
        html.close().close();
    }
}
