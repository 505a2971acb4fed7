package fr.beffroi.workbench.funding.page;

import fr.beffroi.workbench.funding.envelope.BookYears;
import fr.beffroi.workbench.funding.envelope.EnvelopeField;
import fr.beffroi.workbench.funding.envelope.EnvelopeReading;
import fr.beffroi.workbench.funding.envelope.Envelopes;
import fr.beffroi.workbench.funding.envelope.JournalLine;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The books of envelopes for programs. */
@RestController
@RequestMapping("/api/books")
@AllowedTo({Role.OFFICER, Role.AUDITOR, Role.ADMINISTRATOR})
class EnvelopeApi {
    private final Envelopes envelopes;
    private final BookYears years;

    EnvelopeApi(Envelopes envelopes, BookYears years) {
        this.envelopes = envelopes;
        this.years = years;
    }

    /** A book to make; years and euros as text. */
    record NewBook(
            @Nullable String programme,
            @Nullable String axis,
            @Nullable String firstYear,
            @Nullable String lastYear,
            @Nullable String companyCap) {}

    /**
     * A movement to record.
     *
     * @param kind {@code open}, {@code reduce}, {@code reopen}, {@code open-credit}, {@code reduce-credit} or {@code carry-over}
     * @param key the caller's own name for it: sent twice it is made once
     */
    record NewMovement(
            @Nullable String kind,
            @Nullable String amount,
            @Nullable String year,
            @Nullable String decision,
            @Nullable String reason,
            @Nullable String key) {}

    /** A book with its movements, the newest first. */
    record BookWithJournal(EnvelopeReading envelope, List<JournalLine> journal) {}

    @GetMapping
    List<EnvelopeReading> list() {
        return envelopes.list();
    }

    /** Makes a book; 422 with every fault. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo({Role.OFFICER, Role.ADMINISTRATOR})
    BookWithJournal make(@RequestBody NewBook wish) {
        Map<EnvelopeField, String> typed = new EnumMap<>(EnvelopeField.class);
        put(typed, EnvelopeField.PROGRAMME, wish.programme());
        put(typed, EnvelopeField.AXIS, wish.axis());
        put(typed, EnvelopeField.FIRST_YEAR, wish.firstYear());
        put(typed, EnvelopeField.LAST_YEAR, wish.lastYear());
        put(typed, EnvelopeField.COMPANY_CAP, wish.companyCap());
        return read(envelopes.make(typed));
    }

    @GetMapping("/{book}")
    BookWithJournal read(@PathVariable UUID book) {
        return envelopes
                .find(book)
                .map(envelope -> new BookWithJournal(envelope, envelopes.listJournal(book)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** What was promised in each year, and what became of its payment credits, in euros. */
    @GetMapping("/{book}/years")
    List<BookYears.Line> listYears(@PathVariable UUID book) {
        read(book);
        return years.list(book);
    }

    /** All movements in their order, each with its hash. */
    @GetMapping("/{book}/journal.csv")
    void journal(@PathVariable UUID book, HttpServletResponse response) throws IOException {
        read(book);
        EnvelopePage.sendJournal(years, book, response);
    }

    /** Records a movement; 422 with every fault, 409 where the book does not allow it. */
    @PostMapping("/{book}/movements")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo({Role.OFFICER, Role.ADMINISTRATOR})
    BookWithJournal move(@PathVariable UUID book, @RequestBody NewMovement wish) {
        read(book);
        Map<EnvelopeField, String> typed = new EnumMap<>(EnvelopeField.class);
        put(typed, EnvelopeField.KIND, wish.kind());
        put(typed, EnvelopeField.AMOUNT, wish.amount());
        put(typed, EnvelopeField.YEAR, wish.year());
        put(typed, EnvelopeField.DECISION, wish.decision());
        put(typed, EnvelopeField.REASON, wish.reason());
        put(typed, EnvelopeField.KEY, wish.key());
        envelopes.move(book, typed);
        return read(book);
    }

    private static void put(Map<EnvelopeField, String> typed, EnvelopeField field, @Nullable String text) {
        if (text != null) {
            typed.put(field, text);
        }
    }
}
