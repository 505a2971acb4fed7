package fr.beffroi.workbench.aid.deminimis;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** Who carries an aid on a day: mergers take it along, splits share it (2023/2831, art. 3(8) and (9)). */
final class AidShares {
    private final History history;

    AidShares(History history) {
        this.history = history;
    }

    /**
     * SIREN to the part of the aid it carries on {@code day}; the parts are 1 together.
     *
     * @param id of the aid, for what a split allocates by name
     * @param siren who received it
     * @param grantedOn after which day's beginning it moves: what happened on the day itself came before it
     */
    Map<String, BigDecimal> on(LocalDate day, String id, String siren, LocalDate grantedOn) {
        Map<String, BigDecimal> shares = new TreeMap<>();
        shares.put(siren, BigDecimal.ONE);
        for (Reorganisation reorganisation : history.reorganisations()) {
            if (reorganisation.on().isAfter(grantedOn) && !reorganisation.on().isAfter(day)) {
                move(reorganisation, id, shares);
            }
        }
        return shares;
    }

    private static void move(Reorganisation reorganisation, String id, Map<String, BigDecimal> shares) {
        switch (reorganisation) {
            case Reorganisation.Merger merger -> {
                BigDecimal carried = shares.remove(merger.absorbed());
                if (carried != null) {
                    shares.merge(merger.into(), carried, BigDecimal::add);
                }
            }
            case Reorganisation.Split split -> {
                BigDecimal carried = shares.remove(split.from());
                if (carried != null) {
                    String user = split.allocated().get(id);
                    Map<String, BigDecimal> parts = user == null ? split.shares() : Map.of(user, BigDecimal.ONE);
                    parts.forEach((part, share) -> shares.merge(part, carried.multiply(share), BigDecimal::add));
                }
            }
        }
    }
}
