package fr.beffroi.workbench.matching.lots;

import fr.beffroi.workbench.matching.links.CpvLinks;
import org.jspecify.annotations.Nullable;

/**
 * "Not for us, because …": what a company said of one lot, and what follows for others.
 *
 * @param why what about the lot does not suit
 * @param cpv main code of the lot it was said of; empty where it had none
 * @param nuts first place of that lot; empty where it had none
 * @param euros value of that lot; null where unknown
 * @param buyer of that lot
 */
public record Refusal(
        Why why, String cpv, String nuts, @Nullable Double euros, String buyer) {
    /** So many digits of the code say the same trade. */
    public static final int TRADE_DIGITS = 4;

    /** What does not suit. */
    public enum Why {
        /** The trade is not theirs: lots of the same class of codes. */
        TRADE("trade"),
        /** Too far: lots of the same region. */
        PLACE("place"),
        /** Too large: lots of this value or more. */
        TOO_LARGE("too-large"),
        /** Too small: lots of this value or less. */
        TOO_SMALL("too-small"),
        /** This buyer: all its lots. */
        BUYER("buyer"),
        /** Something about this lot alone: teaches nothing on others. */
        OTHER("other");

        private final String code;

        Why(String code) {
            this.code = code;
        }

        /** In the database, in addresses and at the end of message keys. */
        public String code() {
            return code;
        }
    }

    /** Whether a lot is like the one it was said of, in what does not suit. */
    public boolean concerns(LotFacts lot) {
        return switch (why) {
            case TRADE ->
                !cpv.isEmpty()
                        && !lot.cpv().isEmpty()
                        && CpvLinks.shared(cpv, lot.cpv().getFirst()) >= tradeDigits();
            case PLACE ->
                !nuts.isEmpty() && !lot.nuts().isEmpty() && lot.nuts().stream().allMatch(this::isNear);
            case TOO_LARGE -> euros != null && lot.euros() != null && lot.euros() >= euros;
            case TOO_SMALL -> euros != null && lot.euros() != null && lot.euros() <= euros;
            case BUYER -> !buyer.isEmpty() && buyer.equals(lot.buyer());
            case OTHER -> false;
        };
    }

    private int tradeDigits() {
        return Math.min(TRADE_DIGITS, CpvLinks.digits(cpv).length());
    }

    private boolean isNear(String place) {
        int region = Math.min(nuts.length(), Nuts.REGION);
        return place.startsWith(nuts.substring(0, region));
    }
}
