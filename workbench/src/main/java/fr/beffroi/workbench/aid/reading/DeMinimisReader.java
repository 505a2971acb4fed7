package fr.beffroi.workbench.aid.reading;

import fr.beffroi.workbench.aid.deminimis.Ceiling;
import fr.beffroi.workbench.aid.deminimis.CountedAid;
import fr.beffroi.workbench.aid.deminimis.Standing;
import fr.beffroi.workbench.aid.received.Fact;
import fr.beffroi.workbench.aid.received.KnownAid;
import fr.beffroi.workbench.aid.received.KnownLine;
import fr.beffroi.workbench.web.format.Formats;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Reads out what is known of the de minimis aid of a company, in the language of the page. */
@Component
public class DeMinimisReader {
    private static final int CENTS = 2;

    private final Formats formats;
    private final MessageSource messages;

    DeMinimisReader(Formats formats, MessageSource messages) {
        this.formats = formats;
        this.messages = messages;
    }

    /** As it stands on a day. */
    public DeMinimisReading read(KnownAid known, LocalDate day) {
        Standing standing = known.deMinimis().standing(known.siren().number(), day);
        Ceiling ceiling = standing.ceiling();
        Map<String, LocalDate> lastDays = standing.counted().stream()
                .collect(Collectors.toMap(counted -> counted.aid().id(), CountedAid::lastDay, (one, other) -> one));
        return new DeMinimisReading(
                day,
                ceiling == null ? null : euros(ceiling.cents()),
                ceiling == null ? "" : ceiling.regulation() + ", " + ceiling.article(),
                euros(standing.usedCents()),
                euros(standing.roomCents()),
                standing.members().stream().map(known::name).toList(),
                known.unseen().stream().map(known::name).sorted().toList(),
                known.lines().stream()
                        .map(line ->
                                line(known, line, lastDays.get(line.counted().id())))
                        .toList());
    }

    private DeMinimisReading.Line line(KnownAid known, KnownLine line, @Nullable LocalDate lastDay) {
        Fact told = line.told();
        boolean own = told != null
                && told.source() == Fact.Source.DECLARED
                && told.teller().equals(known.siren().number());
        return new DeMinimisReading.Line(
                told != null && own ? told.id() : null,
                known.name(line.siren()),
                line.grantedOn(),
                euros(line.cents()),
                line.regulation().number(),
                line.fact().funder(),
                line.fact().source().name(),
                line.verdict().name(),
                registerSays(line),
                lastDay);
    }

    private @Nullable String registerSays(KnownLine line) {
        Fact registered = line.registered();
        return line.verdict() != KnownLine.Verdict.DIFFERENT || registered == null
                ? null
                : Objects.requireNonNull(messages.getMessage(
                        "deMinimis.registerSays",
                        new Object[] {formats.euros(euros(registered.cents())), formats.date(registered.grantedOn())},
                        LocaleContextHolder.getLocale()));
    }

    private static BigDecimal euros(long cents) {
        return BigDecimal.valueOf(cents, CENTS);
    }
}
