package fr.beffroi.workbench.demand.notice;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A notice, whatever it was written in.
 *
 * @param identifiers all that name it, the most stable first, such as {@code ted:14987-2018}, {@code eforms:…-01}, {@code decp:…}: what shares one is the
 *     same notice
 * @param type the publisher's own code, such as {@code F02} or {@code cn-standard}
 * @param procedure what all notices of one purchase share; null where the publisher names none
 * @param legalBasis the directive or regulation, such as {@code 2009/81/EC}; null where it is not said
 * @param language ISO 639 of two letters, of the texts
 * @param cpv of the whole, eight digits, the main one first
 * @param publishedOn null before publication
 * @param value of the whole, estimated or final
 * @param changes what it does to earlier notices
 */
public record Notice(
        NoticeSource source,
        List<String> identifiers,
        NoticeKind kind,
        String type,
        @Nullable String procedure,
        @Nullable String legalBasis,
        String language,
        String title,
        String description,
        List<Party> buyers,
        List<String> cpv,
        List<String> nuts,
        @Nullable LocalDate publishedOn,
        @Nullable Amount value,
        List<Lot> lots,
        List<Award> awards,
        List<Change> changes) {
    public Notice {
        identifiers = List.copyOf(identifiers);
        buyers = List.copyOf(buyers);
        cpv = List.copyOf(cpv);
        nuts = List.copyOf(nuts);
        lots = List.copyOf(lots);
        awards = List.copyOf(awards);
        changes = List.copyOf(changes);
    }
}
