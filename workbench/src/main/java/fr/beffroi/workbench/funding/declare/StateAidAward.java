package fr.beffroi.workbench.funding.declare;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * State aid that was granted, other than de minimis, with what the transparency register asks of it (Regulation 651/2014, annex III).
 *
 * @param number of its file
 * @param measure the scheme's number, or the programme's name where it has none
 * @param objective the article it rests on
 * @param instrument in the register's words
 * @param size {@code PME} or {@code Grande entreprise}; empty where it is not known
 * @param region code of level 2; empty where it is not known
 * @param sector group of the nomenclature of activities, such as {@code 25.6}; empty where it is not known
 * @param euros gross grant equivalent
 */
public record StateAidAward(
        UUID file,
        long number,
        String siren,
        String company,
        String measure,
        String objective,
        String instrument,
        String size,
        String region,
        String sector,
        LocalDate grantedOn,
        BigDecimal euros) {}
