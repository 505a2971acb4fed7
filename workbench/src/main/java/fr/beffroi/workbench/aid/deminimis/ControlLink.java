package fr.beffroi.workbench.aid.deminimis;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One company in control of another for a time: the two are one undertaking (2023/2831, art. 2(2)). Only companies: people who hold several
 * companies do not tie them, unlike in the rule on the size of enterprises.
 *
 * @param parent SIREN, or another name for a company abroad: it ties its daughters although it gets no French aid
 * @param child SIREN
 * @param kind by what right
 * @param from first day
 * @param until first day on which it is no more; null: it still is
 */
public record ControlLink(
        String parent,
        String child,
        Kind kind,
        LocalDate from,
        @Nullable LocalDate until) {

    /** What makes two enterprises one: the letters of art. 2(2) of 2023/2831. */
    public enum Kind {
        /** (a) most of the votes. */
        MAJORITY_VOTES("majority-votes"),
        /** (b) the right to name or dismiss most of the board. */
        BOARD_MAJORITY("board-majority"),
        /** (c) dominant influence by contract or statutes. */
        DOMINANT_INFLUENCE("dominant-influence"),
        /** (d) most of the votes by agreement with other shareholders. */
        SHAREHOLDER_AGREEMENT("shareholder-agreement");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** As in files. */
        public String code() {
            return code;
        }

        /** The one of that code. */
        public static Optional<Kind> findByCode(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code.equals(code.strip()))
                    .findFirst();
        }

        /** All codes, for messages. */
        public static List<String> listCodes() {
            return Arrays.stream(values()).map(Kind::code).toList();
        }
    }

    boolean isOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }
}
