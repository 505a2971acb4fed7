package fr.beffroi.workbench.aid.deminimis;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * De minimis aid a company received, or was granted for a day to come.
 *
 * @param id unique in its history; the register's, where it comes from there
 * @param siren who got it
 * @param grantedOn the day the legal right was given, whenever it was paid (2023/2831, art. 3(3))
 * @param cents gross grant equivalent, in cents
 * @param regulation under which
 * @param funder who gave it, if known
 */
public record ReceivedAid(
        String id,
        String siren,
        LocalDate grantedOn,
        long cents,
        Regulation regulation,
        @Nullable String funder) {}
