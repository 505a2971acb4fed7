package fr.beffroi.workbench.demand.notice.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An element with what lies in it, by local names: schemas change their namespaces with each edition, hardly their names. */
public final class Element {
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final String name;
    /** Made when first needed: most elements have either text or children, few have attributes. */
    private List<Element> children = List.of();

    private @Nullable StringBuilder text;
    private @Nullable Map<String, String> attributes;

    Element(String name) {
        this.name = name;
    }

    void put(String attribute, String value) {
        if (attributes == null) {
            attributes = new HashMap<>(4);
        }
        attributes.put(attribute, value);
    }

    void add(Element child) {
        if (children.isEmpty()) {
            children = new ArrayList<>(4);
        }
        children.add(child);
    }

    void append(char[] letters, int from, int length) {
        ownText().append(letters, from, length);
    }

    void append(String letters) {
        ownText().append(letters);
    }

    private StringBuilder ownText() {
        if (text == null) {
            text = new StringBuilder();
        }
        return text;
    }

    /** Its local name. */
    public String name() {
        return name;
    }

    /** Its children in their order. */
    public List<Element> children() {
        return children;
    }

    /** An attribute's value; empty where it has none. */
    public Optional<String> attribute(String attribute) {
        return attributes == null ? Optional.empty() : Optional.ofNullable(attributes.get(attribute));
    }

    /** All that is written in it, paragraphs apart by a line end, blanks as one; empty where nothing is. */
    public String text() {
        StringBuilder all = new StringBuilder();
        collect(all);
        return all.toString().strip();
    }

    private void collect(StringBuilder all) {
        String own = text == null ? "" : text.toString().strip();
        if (!own.isEmpty()) {
            all.append(BLANKS.matcher(own).replaceAll(" "));
        }
        for (Element child : children) {
            int before = all.length();
            if (before > 0) {
                all.append('\n');
            }
            child.collect(all);
            if (all.length() == before + 1) {
                all.setLength(before);
            }
        }
    }

    /** Those a path of local names leads to from here, such as {@code "VALUES", "VAL_TOTAL"}. */
    public Stream<Element> list(String... path) {
        Stream<Element> found = Stream.of(this);
        for (String step : path) {
            found = found.flatMap(one -> one.children.stream().filter(child -> child.name.equals(step)));
        }
        return found;
    }

    /** The first one a path leads to. */
    public Optional<Element> find(String... path) {
        return list(path).findFirst();
    }

    /** The text of the first one a path leads to; empty where there is none or it is blank. */
    public Optional<String> text(String... path) {
        return list(path).map(Element::text).filter(one -> !one.isEmpty()).findFirst();
    }

    /** Those of a name at any depth, outermost first. */
    public Stream<Element> within(String wanted) {
        return children.stream().flatMap(child -> child.name.equals(wanted) ? Stream.of(child) : child.within(wanted));
    }
}
