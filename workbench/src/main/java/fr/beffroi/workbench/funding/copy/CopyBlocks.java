package fr.beffroi.workbench.funding.copy;

import fr.beffroi.workbench.funding.document.Block;
import fr.beffroi.workbench.funding.document.PdfMaker;
import fr.beffroi.workbench.funding.file.GrantFile;
import fr.beffroi.workbench.funding.file.GrantFiles;
import fr.beffroi.workbench.funding.file.TakenStep;
import fr.beffroi.workbench.funding.life.Step;
import fr.beffroi.workbench.funding.message.Messages;
import fr.beffroi.workbench.funding.page.FileWords;
import fr.beffroi.workbench.funding.paper.Papers;
import fr.beffroi.workbench.funding.past.FileParts;
import fr.beffroi.workbench.funding.request.GrantRequest;
import fr.beffroi.workbench.funding.request.Iban;
import fr.beffroi.workbench.funding.request.RequestReader;
import fr.beffroi.workbench.funding.request.Requests;
import fr.beffroi.workbench.funding.step.StepRecords;
import fr.beffroi.workbench.registry.Company;
import fr.beffroi.workbench.registry.Register;
import fr.beffroi.workbench.web.format.Formats;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Writes a file out, with what is secret taken out: it is not there, not only covered. */
@Component
class CopyBlocks {
    private static final int CENTS = 2;

    private final GrantFiles files;
    private final Requests requests;
    private final FileParts parts;
    private final Papers papers;
    private final Messages messages;
    private final StepRecords records;
    private final Register register;
    private final FileWords words;
    private final Formats formats;

    CopyBlocks(
            GrantFiles files,
            Requests requests,
            FileParts parts,
            Papers papers,
            Messages messages,
            StepRecords records,
            Register register,
            FileWords words,
            Formats formats) {
        this.files = files;
        this.requests = requests;
        this.parts = parts;
        this.papers = papers;
        this.messages = messages;
        this.records = records;
        this.register = register;
        this.words = words;
        this.formats = formats;
    }

    List<Block> write(GrantFile file, Set<Secret> out) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(1, say("copy.document", String.valueOf(file.number()), file.title())));
        blocks.add(new Block.Paragraph(register.findCompany(file.company())
                        .map(Company::name)
                        .orElse(file.company().spaced())
                + " · SIREN " + file.company().spaced() + " · "
                + say("file.state." + file.state().code())));
        blocks.add(new Block.Paragraph(say("copy.document.out", PdfMaker.OUT)));
        GrantRequest request = RequestReader.read(requests.getReadable(file), parts.isDeMinimis(file))
                .request();
        if (request != null) {
            request(blocks, request, out);
        }
        decisions(blocks, file);
        payments(blocks, file, out);
        steps(blocks, file, out);
        messages(blocks, file, out);
        papers(blocks, file, out);
        return blocks;
    }

    private void request(List<Block> blocks, GrantRequest request, Set<Secret> out) {
        blocks.add(new Block.Heading(2, say("request.title")));
        blocks.add(new Block.Paragraph(out.contains(Secret.PROJECT) ? PdfMaker.OUT : request.project()));
        blocks.add(new Block.Table(
                say("copy.costs"),
                List.of(
                        say("request.cost.objet"),
                        say("eligibility.field.nature"),
                        say("request.cost.fournisseur"),
                        say("file.request.amount")),
                request.costs().stream().map(cost -> cost(cost, out)).toList()));
        List<List<String>> plan = new ArrayList<>();
        plan.add(List.of(say("file.figure.asked"), euros(request.askedCents())));
        plan.add(List.of(
                say("request.field.autofinancement"), unless(out, Secret.FINANCING, euros(request.selfCents()))));
        plan.add(List.of(say("request.field.emprunt"), unless(out, Secret.FINANCING, euros(request.loanCents()))));
        request.funders()
                .forEach(funder -> plan.add(List.of(
                        unless(out, Secret.FINANCING, funder.name()),
                        unless(out, Secret.FINANCING, euros(funder.cents())))));
        plan.add(
                List.of(say("request.field.taille"), unless(out, Secret.SITUATION, say("aid.size." + request.size()))));
        plan.add(List.of(say("request.field.emplois"), unless(out, Secret.SITUATION, String.valueOf(request.jobs()))));
        plan.add(List.of("IBAN", unless(out, Secret.IBAN, Iban.spaced(request.iban()))));
        blocks.add(new Block.Table(say("request.plan.title"), List.of(say("copy.what"), say("copy.value")), plan));
    }

    private List<String> cost(GrantRequest.Cost cost, Set<Secret> out) {
        return List.of(
                unless(out, Secret.COSTS, cost.label()),
                unless(out, Secret.COSTS, say("aid.cost." + cost.kind())),
                unless(out, Secret.SUPPLIERS, cost.supplier()),
                unless(out, Secret.COSTS, euros(cost.cents())));
    }

    private void decisions(List<Block> blocks, GrantFile file) {
        List<StepRecords.Decision> decisions = records.listDecisions(file.id());
        blocks.add(new Block.Heading(2, say("file.decision.title")));
        blocks.add(new Block.Table(
                say("file.decision.eyebrow"),
                List.of(
                        say("file.decision.act"),
                        say("file.decision.session"),
                        say("file.decision.votes"),
                        say("file.decision.withdrawals")),
                decisions.stream()
                        .map(one -> List.of(
                                one.act(),
                                formats.date(one.sessionOn()),
                                one.votes(),
                                one.withdrawals().isEmpty()
                                        ? say("file.decision.withdrawals.none")
                                        : one.withdrawals()))
                        .toList()));
    }

    private void payments(List<Block> blocks, GrantFile file, Set<Secret> out) {
        List<StepRecords.PaymentRequest> asked = records.listPaymentRequests(file.id());
        if (!asked.isEmpty()) {
            blocks.add(new Block.Heading(2, say("file.payments.eyebrow")));
            blocks.add(new Block.Table(
                    say("file.payments.eyebrow"),
                    List.of(say("file.payment.spent"), say("copy.what"), "IBAN"),
                    asked.stream()
                            .map(one -> List.of(
                                    unless(out, Secret.COSTS, euros(one.spentCents())),
                                    unless(out, Secret.COSTS, one.what()),
                                    unless(out, Secret.IBAN, Iban.spaced(one.iban()))))
                            .toList()));
        }
    }

    private void steps(List<Block> blocks, GrantFile file, Set<Secret> out) {
        blocks.add(new Block.Heading(2, say("file.history.eyebrow")));
        blocks.add(new Block.Table(
                say("file.history.eyebrow"),
                List.of(say("file.history.when"), say("file.history.step"), say("file.history.by"), say("copy.what")),
                files.listSteps(file.id()).stream()
                        .map(taken -> List.of(
                                formats.dateTime(taken.at()),
                                say("file.step." + taken.step().code()),
                                say("role." + taken.role().code()),
                                detail(taken, out)))
                        .toList()));
    }

    private String detail(TakenStep taken, Set<Secret> out) {
        String detail = words.detail(taken.step());
        boolean written = switch (taken.step()) {
            case Step.Examine _,
                    Step.AskForMore _,
                    Step.RejectProposal _,
                    Step.RejectPayment _,
                    Step.ReturnOrder _,
                    Step.Lapse _ -> true;
            default -> false;
        };
        return detail.isEmpty() ? "–" : written ? unless(out, Secret.FINDINGS, detail) : detail;
    }

    private void messages(List<Block> blocks, GrantFile file, Set<Secret> out) {
        blocks.add(new Block.Heading(2, say("file.messages.eyebrow")));
        List<Block> lines = messages.list(file.id()).stream()
                .<Block>map(one -> new Block.Paragraph(
                        say("file.message.by", say("role." + one.role().code()), formats.dateTime(one.at())) + " : "
                                + unless(out, Secret.MESSAGES, one.text())))
                .toList();
        blocks.addAll(lines.isEmpty() ? List.of(new Block.Paragraph(say("file.messages.count", 0))) : lines);
    }

    private void papers(List<Block> blocks, GrantFile file, Set<Secret> out) {
        blocks.add(new Block.Heading(2, say("file.papers.eyebrow")));
        blocks.add(new Block.Table(
                say("file.papers.eyebrow"),
                List.of(say("file.paper.kind"), say("file.paper.name"), say("document.print")),
                papers.list(file).stream()
                        .map(one -> List.of(
                                kind(one.kind()),
                                unless(out, Secret.PAPERS, one.name()),
                                unless(out, Secret.PAPERS, one.sha256())))
                        .toList()));
    }

    private String kind(String kind) {
        return kind.equals(Papers.EXPENSE) || kind.equals(Papers.OTHER) ? say("file.paper.kind." + kind) : kind;
    }

    private static String unless(Set<Secret> out, Secret secret, String text) {
        return out.contains(secret) ? PdfMaker.OUT : text.isEmpty() ? "–" : text;
    }

    private String euros(long cents) {
        return formats.euros(BigDecimal.valueOf(cents, CENTS));
    }

    private String say(String key, Object... values) {
        return words.say(key, values);
    }
}
