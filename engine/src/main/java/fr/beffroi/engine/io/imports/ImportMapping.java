package fr.beffroi.engine.io.imports;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which column of which export file is what. Columns are named by their headings; every part may be absent, except that a bill of
 * materials is needed in one of its two forms.
 *
 * @param format always {@value #FORMAT}
 * @param name what the draft model is called
 * @param products what is sold, where the bill of materials has a quantity column for each; otherwise what no other part contains
 */
public record ImportMapping(
        String format,
        String name,
        List<Product> products,
        @Nullable Structure structure,
        @Nullable Lines lines,
        @Nullable Parts parts,
        @Nullable Stock stock,
        @Nullable Suppliers suppliers,
        @Nullable Resources resources,
        @Nullable Operations operations) {

    /** The format this class follows. */
    public static final String FORMAT = "beffroi/import-mapping/1";

    public ImportMapping {
        products = ImportMapping.<Product>listOf(products);
    }

    /**
     * A product and the column of the structure that holds the quantities for it.
     *
     * @param id item id it gets
     */
    public record Product(String id, String name, String quantity) {}

    /**
     * A bill of materials whose lines stand in the order of the tree, with a mark in the column of their level. Quantities are
     * per product.
     *
     * @param levels the columns of the levels, topmost first
     * @param number a column with numbers such as 6.4.1 that name the place in the tree; where a mark and a number contradict each
     *     other, the number holds
     * @param item column of the part's own id
     * @param kind column that says whether a part is made or bought
     * @param made its words for parts made in the workshop; any other word means bought, none means made where it has components
     * @param price column of the unit price
     * @param total column of price times quantity, only to check the two against it
     * @param oneOf groups of numbers that are a choice, such as colours: the group's number and the one line of it that is kept
     */
    public record Structure(
            String file,
            List<String> levels,
            @Nullable String number,
            String item,
            String name,
            @Nullable String kind,
            List<String> made,
            @Nullable String price,
            @Nullable String total,
            Map<String, String> oneOf) {
        public Structure {
            levels = listOf(levels);
            made = listOf(made);
            oneOf = mapOf(oneOf);
        }
    }

    /** A bill of materials with one line for each pair of parent and component; quantities are per parent. */
    public record Lines(String file, String parent, String component, String quantity) {}

    /**
     * Facts on single parts.
     *
     * @param item column with the part's id or its name
     * @param unitWords the file's words for units, and what to write instead
     */
    public record Parts(
            String file,
            String item,
            @Nullable String name,
            @Nullable String unit,
            @Nullable String price,
            Map<String, String> unitWords) {
        public Parts {
            unitWords = mapOf(unitWords);
        }
    }

    /** What lies in store: {@code quantity} by part id or name. */
    public record Stock(String file, String item, String quantity) {}

    /** Who delivers a part, by its id or name. */
    public record Suppliers(String file, String item, String supplier) {}

    /**
     * Work centres.
     *
     * @param count column of the number of machines or posts, shown in the list of what is to be filled in
     * @param efficiency column of the share of the time that counts, by which process times are divided
     */
    public record Resources(
            String file,
            String resource,
            String name,
            @Nullable String count,
            @Nullable String efficiency) {}

    /**
     * Process times.
     *
     * @param item column of what is made
     * @param resource column of the means by which
     * @param minutes column of the minutes for one piece
     * @param items the file's words for parts, and how the names of the parts meant begin
     * @param resources the file's words for means, and the ids of the work centres meant
     */
    public record Operations(
            String file,
            String item,
            String resource,
            String minutes,
            Map<String, String> items,
            Map<String, String> resources) {
        public Operations {
            items = mapOf(items);
            resources = mapOf(resources);
        }
    }

    private static <T> List<T> listOf(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    private static Map<String, String> mapOf(@Nullable Map<String, String> map) {
        return map == null ? Map.of() : Map.copyOf(map);
    }
}
