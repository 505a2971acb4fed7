package fr.beffroi.workbench.funding.opinion;

import fr.beffroi.workbench.funding.file.GrantFile;
import fr.beffroi.workbench.funding.paper.Paper;
import fr.beffroi.workbench.funding.paper.Papers;
import fr.beffroi.workbench.funding.past.FileParts;
import fr.beffroi.workbench.funding.request.RequestReader;
import fr.beffroi.workbench.funding.request.Requests;
import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.identity.OutsideLinks;
import fr.beffroi.workbench.web.format.Formats;
import java.io.Serial;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Asks experts who have no account, by a mailed link that works until the end of a day. What it shows is taken out of the request as it is asked; papers are
 * named one by one.
 */
@Service
public class ExpertRequests {
    private static final Pattern NOT_FOR_EXPERTS =
            Pattern.compile("(?<!\\p{L})(RIB|IBAN|minimis)(?!\\p{L})", Pattern.CASE_INSENSITIVE);

    private final OpinionStore store;
    private final Requests requests;
    private final FileParts parts;
    private final Papers papers;
    private final OutsideLinks links;
    private final AuditLog audit;
    private final TransactionOperations transactions;

    ExpertRequests(
            OpinionStore store,
            Requests requests,
            FileParts parts,
            Papers papers,
            OutsideLinks links,
            AuditLog audit,
            TransactionOperations transactions) {
        this.store = store;
        this.requests = requests;
        this.parts = parts;
        this.papers = papers;
        this.links = links;
        this.audit = audit;
        this.transactions = transactions;
    }

    /**
     * What became of it.
     *
     * @param link where it could not be mailed: what to hand over, shown this once
     */
    public record Outcome(String email, @Nullable String link) implements Serializable {
        @Serial
        private static final long serialVersionUID = 1;
    }

    /** The papers of a file that an expert may be shown: none that by its kind or name is about accounts or de minimis aid. */
    public List<Paper> listShowable(GrantFile file) {
        return papers.list(file).stream()
                .filter(paper -> !NOT_FOR_EXPERTS.matcher(paper.kind()).find()
                        && !NOT_FOR_EXPERTS.matcher(paper.name()).find())
                .toList();
    }

    private record Kept(OutsideLinks.Secret secret, String email, String name, LocalDate dueOn) {}

    /**
     * Asks an expert, who gets a mail with the link.
     *
     * @param shownPapers ids of papers of the file; those that experts are not shown are left out
     * @throws OpinionFaultsException where something typed is at fault
     * @throws OpinionRefusedException where the file is at its end
     */
    public Outcome ask(
            GrantFile file,
            Map<OpinionField, String> typed,
            List<String> shownPapers,
            LocalDate today,
            Locale language) {
        return send(file, language, transaction(() -> keep(file, typed, shownPapers, today)));
    }

    private Kept keep(GrantFile file, Map<OpinionField, String> typed, List<String> shownPapers, LocalDate today) {
        Opinions.requireOpen(file);
        OpinionReader reader = new OpinionReader(typed);
        OpinionReader.Asked asked = reader.asked(today);
        String name = reader.needed(OpinionField.NAME, OpinionReader.LONGEST_NAME);
        String organisation = reader.needed(OpinionField.ORGANISATION, OpinionReader.LONGEST_NAME);
        String email = reader.needed(OpinionField.EMAIL, OpinionReader.LONGEST_NAME);
        if (!links.isAddress(email)) {
            reader.fields().fault(OpinionField.EMAIL, "email");
        }
        reader.refuseFaults();
        List<UUID> named = listShowable(file).stream()
                .map(Paper::id)
                .filter(id -> shownPapers.contains(id.toString()))
                .toList();
        Shown shown = requests.findSubmitted(file.id())
                .map(request ->
                        RequestReader.read(request, parts.isDeMinimis(file)).request())
                .map(request -> Shown.of(
                        request,
                        reader.fields().yes(OpinionField.PROJECT),
                        reader.fields().yes(OpinionField.COSTS)))
                .orElse(Shown.NOTHING);
        UUID id = UUID.randomUUID();
        OutsideLinks.Secret secret = links.create();
        store.insertOfExpert(
                id,
                file,
                asked,
                new OpinionStore.Expert(
                        name.replaceAll("\\s+", " "),
                        organisation.replaceAll("\\s+", " "),
                        email,
                        shown,
                        named,
                        secret.hash(),
                        endOf(asked.dueOn())));
        audit.record("opinion.expert", "file", file.id().toString(), Map.of("opinion", id, "papers", named));
        return new Kept(secret, email, name, asked.dueOn());
    }

    /**
     * Sends an expert another link, until another day; the one before stops working.
     *
     * @throws OpinionFaultsException where the day is at fault
     * @throws OpinionRefusedException where nothing is awaited of an expert there
     */
    public Outcome renew(
            GrantFile file, UUID opinion, Map<OpinionField, String> typed, LocalDate today, Locale language) {
        return send(file, language, transaction(() -> {
            Opinion found = store.find(file.id(), opinion)
                    .filter(one -> one.isOutside() && one.isOpen())
                    .orElseThrow(() -> new OpinionRefusedException("closed"));
            OpinionReader reader = new OpinionReader(typed);
            LocalDate due = reader.due(today);
            reader.refuseFaults();
            OutsideLinks.Secret secret = links.create();
            store.renew(opinion, due, secret.hash(), endOf(due));
            audit.record("opinion.renew", "file", file.id().toString(), Map.of("opinion", opinion));
            return new Kept(secret, String.valueOf(found.email()), found.name(), due);
        }));
    }

    /** Mailed after it is kept: a link that nobody knows of yet leads nowhere. */
    private Outcome send(GrantFile file, Locale language, Kept kept) {
        Optional<String> link = links.send(
                kept.email(),
                kept.name(),
                "opinion-expert",
                language,
                "/avis/" + kept.secret().token(),
                String.valueOf(file.number()),
                Formats.longDate(kept.dueOn(), language));
        return new Outcome(kept.email(), link.orElse(null));
    }

    private Kept transaction(Supplier<Kept> action) {
        return Objects.requireNonNull(transactions.execute(status -> action.get()));
    }

    /** Of a day as this server counts days, so that a link for today is open however late it is. */
    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneId.systemDefault()).toInstant();
    }
}
