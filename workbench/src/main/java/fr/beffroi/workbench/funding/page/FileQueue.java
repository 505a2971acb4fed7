package fr.beffroi.workbench.funding.page;

import fr.beffroi.workbench.aid.programme.Programme;
import fr.beffroi.workbench.aid.programme.Programmes;
import fr.beffroi.workbench.funding.file.GrantFile;
import fr.beffroi.workbench.funding.file.GrantFiles;
import fr.beffroi.workbench.funding.life.Party;
import fr.beffroi.workbench.funding.life.Silence;
import fr.beffroi.workbench.registry.Company;
import fr.beffroi.workbench.registry.Register;
import fr.beffroi.workbench.web.format.Formats;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The files the viewer may see, the most urgent first: what waits for the viewer's side, then what waits for others, then what is over; the longest
 * waiting first. From when {@link Silence} counts as a refusal is told.
 */
@Component
class FileQueue {
    private final GrantFiles files;
    private final Programmes programmes;
    private final Register register;
    private final JdbcClient jdbc;

    FileQueue(GrantFiles files, Programmes programmes, Register register, JdbcClient jdbc) {
        this.files = files;
        this.programmes = programmes;
        this.register = register;
        this.jdbc = jdbc;
    }

    /**
     * A line.
     *
     * @param sinceDays how long it has been where it is
     * @param silenceOn the day from which silence counts as a refusal; null where it does not run
     * @param silent whether that day has come
     */
    record Line(
            UUID id,
            long number,
            String title,
            String companyName,
            UUID programme,
            String programmeName,
            String part,
            String state,
            String ball,
            long sinceDays,
            @Nullable LocalDate silenceOn,
            boolean silent) {}

    /** What is asked for; null: all. */
    record Filter(
            @Nullable String state,
            @Nullable String ball,
            @Nullable UUID programme) {
        boolean lets(Line line) {
            return (state == null || state.isEmpty() || state.equals(line.state()))
                    && (ball == null || ball.isEmpty() || ball.equals(line.ball()))
                    && (programme == null || programme.equals(line.programme()));
        }
    }

    private record Times(UUID file, Instant last, @Nullable Instant submitted) {}

    @Transactional(readOnly = true)
    public List<Line> list(Party own, LocalDate today) {
        List<GrantFile> all = files.list();
        Map<UUID, Times> times = times();
        Map<UUID, String> names = programmes.list().stream().collect(Collectors.toMap(Programme::id, Programme::name));
        Map<String, String> companies =
                register.listCompanies(all.stream().map(GrantFile::company).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(company -> company.siren().number(), Company::name));
        return all.stream()
                .map(file -> line(file, times.get(file.id()), names, companies, today))
                .sorted(Comparator.comparing((Line line) -> rank(line, own))
                        .thenComparing(line -> !line.silent())
                        .thenComparing(Line::sinceDays, Comparator.reverseOrder())
                        .thenComparing(Line::number))
                .toList();
    }

    private static int rank(Line line, Party own) {
        return line.ball().equals(own.code()) ? 0 : line.ball().equals(Party.NOBODY.code()) ? 2 : 1;
    }

    private static Line line(
            GrantFile file,
            @Nullable Times times,
            Map<UUID, String> names,
            Map<String, String> companies,
            LocalDate today) {
        LocalDate since = times == null ? today : Formats.dayInRegion(times.last());
        LocalDate silence = Silence.runs(file.state()) && times != null && times.submitted() != null
                ? Silence.from(Formats.dayInRegion(times.submitted()))
                : null;
        String siren = file.company().number();
        return new Line(
                file.id(),
                file.number(),
                file.title(),
                companies.getOrDefault(siren, siren),
                file.programme(),
                names.getOrDefault(file.programme(), ""),
                file.part(),
                file.state().code(),
                file.state().ball().code(),
                Math.max(0, ChronoUnit.DAYS.between(since, today)),
                silence,
                silence != null && !today.isBefore(silence));
    }

    /** The term runs from the day the file was last handed in: a request for papers stops it. */
    private Map<UUID, Times> times() {
        return jdbc
                .sql("""
                select f.id, coalesce(max(s.at), f.created_at) as last, max(s.at) filter (where s.kind in ('submit', 'supply')) as submitted
                from funding.file f left join funding.step s on s.file = f.id group by f.id""")
                .query((row, index) -> new Times(
                        row.getObject("id", UUID.class),
                        row.getTimestamp("last").toInstant(),
                        row.getTimestamp("submitted") == null
                                ? null
                                : row.getTimestamp("submitted").toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(Times::file, one -> one));
    }
}
