package fr.beffroi.workbench.matching.lots;

import fr.beffroi.workbench.matching.words.Trade;
import fr.beffroi.workbench.matching.words.TradeWords;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tokens as a reader may see them: a trade by its name, in quotation marks. */
final class TokenNames {
    private static final Map<String, String> TRADES =
            TradeWords.shipped().trades().stream().collect(Collectors.toUnmodifiableMap(Trade::token, Trade::name));

    private TokenNames() {}

    static List<String> of(List<String> tokens) {
        return tokens.stream()
                .map(token -> TRADES.containsKey(token) ? "«\u00a0" + TRADES.get(token) + "\u00a0»" : token)
                .toList();
    }
}
