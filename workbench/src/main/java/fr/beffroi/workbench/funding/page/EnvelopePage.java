package fr.beffroi.workbench.funding.page;

import fr.beffroi.workbench.funding.envelope.BookYears;
import fr.beffroi.workbench.funding.envelope.EnvelopeFaultsException;
import fr.beffroi.workbench.funding.envelope.EnvelopeField;
import fr.beffroi.workbench.funding.envelope.EnvelopeReading;
import fr.beffroi.workbench.funding.envelope.Envelopes;
import fr.beffroi.workbench.funding.ledger.LedgerRefusedException;
import fr.beffroi.workbench.funding.ledger.MovementKind;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.web.file.Csv;
import fr.beffroi.workbench.web.file.Spool;
import fr.beffroi.workbench.web.form.PageField;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The envelopes and their books: what is free, held, promised, ordered and paid; and the acts that bring money in. */
@Controller
@RequestMapping("/enveloppes")
@AllowedTo({Role.OFFICER, Role.AUDITOR, Role.ADMINISTRATOR})
class EnvelopePage {
    private final Envelopes envelopes;
    private final BookYears years;
    private final FileWords words;

    EnvelopePage(Envelopes envelopes, BookYears years, FileWords words) {
        this.envelopes = envelopes;
        this.years = years;
        this.words = words;
    }

    @GetMapping
    String list(Model model) {
        List<EnvelopeReading> all = envelopes.list();
        model.addAttribute("envelopes", all);
        model.addAttribute("unopened", envelopes.listUnopened());
        model.addAttribute("free", sum(all, EnvelopeReading::free));
        model.addAttribute("authorised", sum(all, EnvelopeReading::authorised));
        model.addAttribute("mayWrite", mayWrite());
        return "funding/envelopes";
    }

    private static BigDecimal sum(List<EnvelopeReading> all, Function<EnvelopeReading, BigDecimal> part) {
        return all.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Makes a book, or says what is at fault. */
    @PostMapping
    @AllowedTo({Role.OFFICER, Role.ADMINISTRATOR})
    String make(@RequestParam Map<String, String> sent, Model model) {
        Map<EnvelopeField, String> typed = PageField.typed(EnvelopeField.class, sent);
        try {
            return "redirect:/enveloppes/" + envelopes.make(typed);
        } catch (EnvelopeFaultsException e) {
            fill(e, typed, model);
            return list(model);
        }
    }

    @GetMapping("/{book:[0-9a-f-]{36}}")
    String show(@PathVariable UUID book, Model model) {
        model.addAttribute(
                "envelope", envelopes.find(book).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        model.addAttribute("journal", envelopes.listJournal(book));
        model.addAttribute("years", years.list(book));
        model.addAttribute("thisYear", LocalDate.now().getYear());
        model.addAttribute(
                "kinds",
                Arrays.stream(MovementKind.values())
                        .filter(kind -> !kind.isOfFile())
                        .map(MovementKind::code)
                        .toList());
        model.addAttribute("mayWrite", mayWrite());
        // Pressed twice it is made once.
        if (!model.containsAttribute("values")) {
            model.addAttribute(
                    "values",
                    Map.of(EnvelopeField.KEY.pageName(), UUID.randomUUID().toString()));
        }
        if (!model.containsAttribute("faults")) {
            model.addAttribute("faults", Map.of());
        }
        return "funding/envelope";
    }

    /** All movements, as a file. */
    @GetMapping("/{book:[0-9a-f-]{36}}/journal.csv")
    void journal(@PathVariable UUID book, HttpServletResponse response) throws IOException {
        if (envelopes.find(book).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        sendJournal(years, book, response);
    }

    static void sendJournal(BookYears years, UUID book, HttpServletResponse response) throws IOException {
        try (Spool file = Spool.of(out -> years.writeJournal(book, out))) {
            file.send("journal-" + book + ".csv", Csv.TYPE, response);
        }
    }

    /** Records a movement, or says why not. */
    @PostMapping("/{book:[0-9a-f-]{36}}/mouvements")
    @AllowedTo({Role.OFFICER, Role.ADMINISTRATOR})
    String move(@PathVariable UUID book, @RequestParam Map<String, String> sent, Model model) {
        Map<EnvelopeField, String> typed = PageField.typed(EnvelopeField.class, sent);
        if (envelopes.find(book).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        try {
            envelopes.move(book, typed);
            return "redirect:/enveloppes/" + book;
        } catch (EnvelopeFaultsException e) {
            fill(e, typed, model);
        } catch (LedgerRefusedException e) {
            model.addAttribute("refused", words.refusal(e));
            model.addAttribute("values", PageField.byPageName(typed));
        }
        return show(book, model);
    }

    private static void fill(EnvelopeFaultsException refused, Map<EnvelopeField, String> typed, Model model) {
        model.addAttribute("faults", PageField.byPageName(refused.faults()));
        model.addAttribute("values", PageField.byPageName(typed));
    }

    private static boolean mayWrite() {
        Role role = Viewers.current().role();
        return role == Role.OFFICER || role == Role.ADMINISTRATOR;
    }
}
