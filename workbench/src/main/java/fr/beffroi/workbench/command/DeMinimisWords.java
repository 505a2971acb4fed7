package fr.beffroi.workbench.command;

import fr.beffroi.workbench.aid.deminimis.Ceiling;
import fr.beffroi.workbench.aid.deminimis.CountedAid;
import fr.beffroi.workbench.aid.deminimis.ReceivedAid;
import fr.beffroi.workbench.aid.deminimis.Standing;
import fr.beffroi.workbench.aid.deminimis.file.DeMinimisQuestion;
import fr.beffroi.workbench.aid.deminimis.file.FileFault;
import fr.beffroi.workbench.web.format.Formats;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;

/** The answer on de minimis in words: the answer first, then what it is made of. */
final class DeMinimisWords {
    private final Formats formats = new Formats();
    private final DeMinimisQuestion question;

    DeMinimisWords(DeMinimisQuestion question) {
        this.question = question;
        LocaleContextHolder.setLocale(Locale.getDefault());
    }

    List<String> lines(Standing standing, Optional<LocalDate> earliest) {
        List<String> lines = new ArrayList<>();
        lines.add(answer(standing, earliest));
        lines.add("");
        lines.add(say(
                "de-minimis.undertaking",
                standing.members().stream().map(this::name).collect(Collectors.joining(", "))));
        Ceiling ceiling = standing.ceiling();
        if (ceiling == null) {
            return lines;
        }
        lines.add(say("de-minimis.ceiling", euros(ceiling.cents()), ceiling.regulation(), ceiling.article()));
        standing.counted().forEach(one -> lines.add("  " + line(one)));
        lines.add(say("de-minimis.sum", euros(standing.usedCents()), euros(standing.roomCents())));
        ReceivedAid later = standing.limitedBy();
        if (later != null) {
            lines.add(say("de-minimis.later", later.id(), euros(later.cents()), formats.date(later.grantedOn())));
        }
        return lines;
    }

    private String answer(Standing standing, Optional<LocalDate> earliest) {
        String amount = euros(question.cents());
        String company = name(question.siren());
        if (earliest.isEmpty()) {
            return say("de-minimis.never", amount, company, formats.date(Ceiling.lastKnownDay()));
        }
        String day = formats.date(earliest.get());
        return earliest.get().equals(standing.day())
                ? say("de-minimis.yes", amount, company, day)
                : say("de-minimis.wait", amount, company, day, formats.date(standing.day()));
    }

    private String line(CountedAid one) {
        String funder = one.aid().funder() == null ? "" : " · " + one.aid().funder();
        String share = one.share().compareTo(BigDecimal.ONE) == 0
                ? ""
                : " · "
                        + say(
                                "de-minimis.share",
                                formats.percent(one.share()),
                                euros(one.aid().cents()));
        return say(
                        "de-minimis.aid",
                        formats.date(one.aid().grantedOn()),
                        euros(one.cents().setScale(0, RoundingMode.CEILING).longValueExact()),
                        name(one.holder()),
                        formats.date(one.lastDay()))
                + share
                + funder;
    }

    private String name(String siren) {
        String name = question.history().names().get(siren);
        return name == null ? siren : name + " (" + siren + ")";
    }

    private String euros(long cents) {
        return formats.euros(BigDecimal.valueOf(cents, 2));
    }

    static String fault(FileFault fault) {
        String expected =
                say("de-minimis.expected." + fault.expected(), fault.values().toArray());
        String found = fault.found().isEmpty() ? say("de-minimis.nothing") : "« " + fault.found() + " »";
        return fault.place().isEmpty() ? expected : say("de-minimis.fault", fault.place(), found, expected);
    }

    static String say(String key, Object... values) {
        Object[] texts = Arrays.stream(values).map(String::valueOf).toArray();
        return MessageFormat.format(Main.words().getString(key), texts);
    }
}
