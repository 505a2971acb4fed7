package fr.beffroi.workbench.meetings.programme;

import fr.beffroi.workbench.meetings.event.Event;
import fr.beffroi.workbench.meetings.participant.Kind;
import fr.beffroi.workbench.web.format.Formats;
import fr.beffroi.workbench.web.pdf.TaggedPdf;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Badges, eight on a page to be cut, and table plans, a page a table, in French as all paper is. */
@Component
public class PrintedPapers {
    private static final String BADGES = """
            @page { size: A4; margin: 12mm 10mm; }
            body { font: 10pt/1.3 'Public Sans'; color: #1d1a17; margin: 0; }
            h1 { font-size: 8pt; color: #555; font-weight: normal; margin: 0 0 3mm; }
            table { border-collapse: collapse; width: 190mm; table-layout: fixed; }
            tr { page-break-inside: avoid; }
            td { border: 0.4pt dashed #999; height: 58mm; padding: 5mm 6mm; vertical-align: top; }
            .event { font-size: 8pt; color: #9c2f24; } .who { font-size: 17pt; font-weight: bold; line-height: 1.15; margin: 5mm 0 2mm; }
            .name { font-size: 11pt; } .kind { font-size: 9pt; color: #555; margin-top: 3mm; }
            """;
    private static final String TABLES = """
            @page { size: A4; margin: 22mm; }
            body { font: 11pt/1.4 'Public Sans'; color: #1d1a17; margin: 0; }
            section { page-break-after: always; } section:last-child { page-break-after: auto; }
            .number { font-size: 44pt; font-weight: bold; color: #9c2f24; line-height: 1; } h1 { font-size: 20pt; margin: 3mm 0 1mm; line-height: 1.2; }
            p { color: #555; margin: 0 0 6mm; } table { width: 100%; border-collapse: collapse; }
            th, td { border-bottom: 0.5pt solid #bbb; padding: 2.5mm 2mm 2.5mm 0; text-align: left; } th { width: 34mm; font-weight: bold; }
            """;

    /** A badge for each person that was named, or one for the participant. */
    public byte[] badges(List<Programme> programmes, Map<UUID, List<String>> people, Event event) {
        List<String> badges = programmes.stream()
                .flatMap(one -> people.getOrDefault(one.participant().id(), List.of("")).stream()
                        .map(person -> badge(one, person, event)))
                .toList();
        StringBuilder body = new StringBuilder("<h1>Badges · " + TaggedPdf.escaped(event.name()) + "</h1><table>");
        for (int first = 0; first < badges.size(); first += 2) {
            body.append("<tr>")
                    .append(badges.get(first))
                    .append(first + 1 < badges.size() ? badges.get(first + 1) : "<td></td>")
                    .append("</tr>");
        }
        return TaggedPdf.write(
                "Badges · " + event.name(), BADGES, body.append("</table>").toString());
    }

    private static String badge(Programme one, String person, Event event) {
        String table = one.participant().table() == null
                ? ""
                : " · table " + one.participant().table();
        return "<td><div class=\"event\">" + TaggedPdf.escaped(event.name() + " · " + day(event))
                + "</div><div class=\"who\">"
                + TaggedPdf.escaped(one.participant().name())
                + "</div><div class=\"name\">" + TaggedPdf.escaped(person) + "</div><div class=\"kind\">"
                + TaggedPdf.escaped(word(one.participant().kind()) + table) + "</div></td>";
    }

    /** A page for each buyer and service: who comes when. */
    public byte[] tables(List<Programme> programmes, Event event) {
        StringBuilder body = new StringBuilder();
        programmes.stream()
                .filter(one -> !one.participant().kind().isGuest())
                .sorted(Comparator.comparing(
                        (Programme one) -> one.participant().table(), Comparator.nullsLast(Comparator.naturalOrder())))
                .forEach(one -> body.append(plan(one, event)));
        if (body.isEmpty()) {
            body.append("<h1>Aucune table</h1>");
        }
        return TaggedPdf.write("Plan des tables · " + event.name(), TABLES, body.toString());
    }

    private static String plan(Programme one, Event event) {
        StringBuilder plan = new StringBuilder("<section><div class=\"number\">")
                .append(
                        one.participant().table() == null
                                ? "–"
                                : one.participant().table().toString())
                .append("</div><h1>")
                .append(TaggedPdf.escaped(one.participant().name()))
                .append("</h1><p>")
                .append(TaggedPdf.escaped(event.name() + ", " + event.place() + ", " + day(event)))
                .append("</p><table>");
        one.lines()
                .forEach(line -> plan.append("<tr><th scope=\"row\">")
                        .append(line.start() + " – " + line.end())
                        .append("</th><td>")
                        .append(TaggedPdf.escaped(line.with()))
                        .append("</td></tr>"));
        if (one.lines().isEmpty()) {
            plan.append("<tr><td>Aucun rendez-vous</td></tr>");
        }
        return plan.append("</table></section>").toString();
    }

    private static String day(Event event) {
        return Formats.longDate(event.heldOn(), Locale.FRENCH);
    }

    private static String word(Kind kind) {
        return switch (kind) {
            case COMPANY -> "Entreprise";
            case BUYER -> "Donneur d’ordre";
            case SERVICE -> "Service public";
        };
    }
}
