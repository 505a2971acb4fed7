package fr.beffroi.workbench.matching.watch;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a company adds to its profile.
 *
 * @param phrases each a term of a trade, or some words that must all be there
 * @param departments such as {@code 59}; none: everywhere
 * @param leastEuros null: none
 * @param mostEuros null: none
 * @param rhythm {@code day}, {@code week} or {@code never}: how often a mail tells what came
 */
public record WatchSettings(
        List<String> phrases,
        List<String> departments,
        @Nullable Long leastEuros,
        @Nullable Long mostEuros,
        String rhythm) {
    static final WatchSettings NONE = new WatchSettings(List.of(), List.of(), null, null, "never");
}
