package fr.beffroi.workbench.accounts.report;

import fr.beffroi.workbench.accounts.money.MoneySum;
import fr.beffroi.workbench.funding.document.Block;
import fr.beffroi.workbench.funding.document.InFrench;
import fr.beffroi.workbench.funding.document.PdfMaker;
import fr.beffroi.workbench.web.format.Formats;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A report as a tagged PDF in French: the slides' sentences and tables, one under the other. */
@Component
class ReportPdf {
    private final PdfMaker pdf;
    private final MessageSource messages;
    private final Formats formats;

    ReportPdf(PdfMaker pdf, MessageSource messages, Formats formats) {
        this.pdf = pdf;
        this.messages = messages;
        this.formats = formats;
    }

    byte[] make(MonthlyFigures figures) {
        return InFrench.call(() -> {
            String title = word("report.title", formats.month(figures.month()));
            List<Block> blocks = new ArrayList<>();
            blocks.add(new Block.Heading(1, title));
            blocks.add(new Block.Paragraph(word("report.drawnUp", formats.dateTime(figures.drawnUpAt()))));
            money(figures, blocks);
            decided(figures, blocks);
            effects(figures, blocks);
            scenarios(figures, blocks);
            waiting(figures, blocks);
            return pdf.make(title, word("report.foot"), blocks);
        });
    }

    private void money(MonthlyFigures figures, List<Block> blocks) {
        MoneySum total = figures.total();
        blocks.add(new Block.Heading(
                2,
                word(
                        "report.money",
                        formats.euros(total.committed()),
                        formats.euros(total.programmed()),
                        formats.euros(total.paid()))));
        table(
                blocks,
                "openAccounts.rows",
                List.of(
                        "openAccounts.axis",
                        "openAccounts.year",
                        "openAccounts.programmed",
                        "openAccounts.voted",
                        "openAccounts.committed",
                        "openAccounts.paid"),
                figures.money().stream()
                        .map(row -> List.of(
                                word("openAccounts.axis." + row.axis()),
                                String.valueOf(row.year()),
                                formats.euros(row.sum().programmed()),
                                formats.euros(row.sum().voted()),
                                formats.euros(row.sum().committed()),
                                formats.euros(row.sum().paid())))
                        .toList());
    }

    private void decided(MonthlyFigures figures, List<Block> blocks) {
        blocks.add(new Block.Heading(
                2, word("report.decided", figures.decided().size(), formats.euros(figures.decidedEuros()))));
        table(
                blocks,
                "report.decided.table",
                List.of("granted.company", "granted.subject", "granted.programme", "granted.sum"),
                figures.decided().stream()
                        .map(one -> List.of(one.company(), one.title(), one.programme(), formats.euros(one.granted())))
                        .toList());
    }

    private void effects(MonthlyFigures figures, List<Block> blocks) {
        blocks.add(new Block.Heading(2, word("report.effects", figures.unstated())));
        table(
                blocks,
                "report.effects.table",
                List.of(
                        "report.kind",
                        "report.due",
                        "report.unstated",
                        "report.late",
                        "report.promised",
                        "report.real",
                        "report.perThousand"),
                figures.effects().stream()
                        .map(row -> List.of(
                                word("report.kind." + row.kind()),
                                String.valueOf(row.due()),
                                String.valueOf(row.unstated()),
                                String.valueOf(row.late()),
                                figure(row.promised()),
                                figure(row.real()),
                                perThousand(row)))
                        .toList());
    }

    private String perThousand(MonthlyFigures.EffectRow row) {
        if (row.perThousandEuros() == null) {
            return word("report.unknown");
        }
        return row.low() == null || row.high() == null
                ? word("report.alone", figure(row.perThousandEuros()))
                : word("report.between", figure(row.perThousandEuros()), figure(row.low()), figure(row.high()));
    }

    private void scenarios(MonthlyFigures figures, List<Block> blocks) {
        blocks.add(new Block.Heading(
                2, word("report.scenarios", figures.scenarios().size())));
        table(
                blocks,
                "report.scenarios.table",
                List.of("report.scenario", "report.planned", "report.probability", "report.likely"),
                figures.scenarios().stream()
                        .map(row -> List.of(
                                row.name(),
                                row.planned() == null ? word("report.never") : formats.date(row.planned()),
                                row.probability() == null ? word("report.unknown") : formats.percent(row.probability()),
                                row.likely() == null ? word("report.unknown") : formats.date(row.likely())))
                        .toList());
    }

    private void waiting(MonthlyFigures figures, List<Block> blocks) {
        blocks.add(new Block.Heading(2, word("report.waiting", figures.waitingFiles())));
        table(
                blocks,
                "report.waiting.table",
                List.of("report.state", "report.count"),
                figures.waiting().stream()
                        .map(row -> List.of(word("file.state." + row.state()), String.valueOf(row.count())))
                        .toList());
    }

    private void table(List<Block> blocks, String caption, List<String> heads, List<List<String>> rows) {
        if (!rows.isEmpty()) {
            blocks.add(new Block.Table(
                    word(caption), heads.stream().map(head -> word(head)).toList(), rows));
        }
    }

    private String figure(@Nullable Double figure) {
        return figure == null ? word("report.unknown") : formats.number(figure, 2);
    }

    private String word(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.FRENCH);
    }
}
