package fr.beffroi.engine.explain.report;

import fr.beffroi.engine.model.Item;
import fr.beffroi.engine.plan.Bottleneck;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The tree of parts with who makes each of them, and the places where only one can. */
final class PartsSection implements Section {

    private static final int MOST_LINES = 250;
    private static final int MOST_NAMES = 4;

    private final Facts facts;
    private final PartsTree tree;
    private final Set<String> blocked;

    PartsSection(Facts facts) {
        this.facts = facts;
        this.tree = new PartsTree(facts.model(), MOST_LINES);
        this.blocked = blocked();
    }

    @Override
    public String id() {
        return "parts";
    }

    @Override
    public String finding(Words words) {
        int all = tree.reached().size();
        long alone = tree.reached().stream()
                .filter(item -> facts.makers().countNow(item) == 1)
                .count();
        if (alone == 0) {
            return words.say("parts.finding.none", words.whole(all));
        }
        long left = tree.reached().stream()
                .filter(item -> facts.makers().countPlanned(item) == 1)
                .count();
        return left < alone
                ? words.count("parts.finding.fewer", alone, words.whole(all), words.whole((double) left))
                : words.count("parts.finding", alone, words.whole(all));
    }

    @Override
    public void writeBody(Html html, Words words) {
        html.open("ul", "class", "tree");
        tree.roots().forEach(root -> node(html, words, root, 0));
        html.close();
        int leftOut = tree.reached().size() - tree.countShown();
        if (leftOut > 0) {
            html.leaf("p", words.count("parts.leftOut", leftOut), "class", "small");
        }
        table(words).writeFolded(html);
    }

    private void node(Html html, Words words, PartsTree.Node node, int depth) {
        html.open("li");
        if (node.children().isEmpty()) {
            html.open("div", "class", "leaf");
            line(html, words, node, depth);
            html.close();
        } else {
            html.open("details", "open", "").open("summary");
            line(html, words, node, depth);
            html.close().open("ul");
            node.children().forEach(child -> node(html, words, child, depth + 1));
            html.close().close();
        }
        html.close();
    }

    private void line(Html html, Words words, PartsTree.Node node, int depth) {
        Item item = facts.lookup().getItem(node.item());
        if (depth > 0) {
            html.leaf("span", words.say("parts.quantity", words.number(node.quantity())), "class", "quantity");
            html.text(" ");
        }
        html.leaf("b", item.name()).text(" ");
        if (node.openedElsewhere()) {
            html.leaf("span", words.say("parts.elsewhere"), "class", "makers");
            return;
        }
        html.leaf("span", makers(words, node.item()), "class", "makers");
        long now = facts.makers().countNow(node.item());
        if (now < 2 && facts.makers().countPlanned(node.item()) < 2) {
            boolean blocks = blocked.contains(node.item());
            String key = now == 0 ? "parts.nobody" : blocks ? "parts.alone.blocks" : "parts.alone";
            html.text(" ").leaf("strong", words.say(key), "class", now == 0 || blocks ? "alone" : "alone quiet");
        }
    }

    /** The items whose making or buying holds the target back. */
    private Set<String> blocked() {
        Set<String> items = new HashSet<>();
        for (Bottleneck bottleneck : facts.plan().bottlenecks()) {
            switch (bottleneck.kind()) {
                case SOURCE ->
                    items.add(facts.lookup().getSource(bottleneck.id()).item());
                case ROUTE -> items.add(facts.lookup().getRoute(bottleneck.id()).item());
                case RESOURCE ->
                    facts.model().routes().stream()
                            .filter(route -> route.use().stream()
                                    .anyMatch(use -> use.resource().equals(bottleneck.id())))
                            .forEach(route -> items.add(route.item()));
                case MONEY -> {}
            }
        }
        return items;
    }

    private String makers(Words words, String item) {
        List<Maker> all = facts.makers().listOf(item);
        List<String> names =
                all.stream().limit(MOST_NAMES).map(maker -> say(words, maker)).toList();
        if (all.size() > MOST_NAMES) {
            return words.count("parts.more", all.size() - MOST_NAMES, String.join(", ", names));
        }
        return String.join(", ", names);
    }

    private static String say(Words words, Maker maker) {
        String key = maker.makes() ? "parts.makes" : "parts.sells";
        return words.say(maker.qualified() ? key : maker.planned() ? key + ".planned" : key + ".later", maker.name());
    }

    private Table table(Words words) {
        Table table = new Table(words, words.say("parts.table"))
                .text(words.say("parts.table.item"))
                .figure(words.say("parts.table.count"))
                .text(words.say("parts.table.makers"))
                .figure(words.say("parts.table.stock"))
                .figure(words.say("parts.table.cost"));
        facts.model().items().stream()
                .filter(item -> tree.reached().contains(item.id()))
                .sorted(Comparator.comparingLong(item -> facts.makers().countNow(item.id())))
                .forEach(item -> table.row(
                        item.name(),
                        words.whole((double) facts.makers().countNow(item.id())),
                        makers(words, item.id()),
                        words.say("parts.stock", words.number(item.initialStock()), item.unit()),
                        words.euros(item.unitCost())));
        return table;
    }
}
