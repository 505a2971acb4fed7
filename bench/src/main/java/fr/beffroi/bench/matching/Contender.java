package fr.beffroi.bench.matching;

import java.util.List;

/** A way to say who will win. */
interface Contender {
    /** Its name in the table. */
    String name();

    /** Known winners, the likeliest first; those it knows nothing for may be left out. */
    List<String> rank(AwardCase question);
}
