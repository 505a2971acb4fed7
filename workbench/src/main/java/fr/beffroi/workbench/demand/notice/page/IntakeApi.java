package fr.beffroi.workbench.demand.notice.page;

import fr.beffroi.workbench.demand.notice.Reason;
import fr.beffroi.workbench.demand.notice.connector.ConnectorRows;
import fr.beffroi.workbench.demand.notice.connector.Connectors;
import fr.beffroi.workbench.demand.notice.intake.Intake;
import fr.beffroi.workbench.demand.notice.intake.LoadReport;
import fr.beffroi.workbench.demand.notice.intake.NoticeFiles;
import fr.beffroi.workbench.demand.notice.store.PutOutcome;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.web.limit.UploadedFile;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** How notices come in, for programs. */
@RestController
@RequestMapping("/api/notices/intake")
@AllowedTo({Role.ADMINISTRATOR, Role.OFFICER, Role.AUDITOR})
class IntakeApi {
    private final Connectors connectors;
    private final NoticeFiles files;
    private final Intake intake;
    private final MessageSource messages;

    IntakeApi(Connectors connectors, NoticeFiles files, Intake intake, MessageSource messages) {
        this.connectors = connectors;
        this.files = files;
        this.intake = intake;
        this.messages = messages;
    }

    /** The sources and how they stand, the files that came last, and what was set aside. */
    record Standing(List<Source> connectors, List<NoticeFiles.KeptFile> files, List<ToldFault> faults) {}

    /**
     * A source, switched on or off, and how its last runs went.
     *
     * @param fault of the last run that failed, in the caller's language; null where none did since the last success
     */
    record Source(
            String name,
            boolean on,
            String address,
            ConnectorRows.@Nullable ConnectorState state,
            @Nullable String fault) {}

    /** What came of files; {@code faults} are the first of {@code refused}. */
    record Report(int files, int notices, PutOutcome outcome, List<ToldFault> faults, int refused) {}

    /**
     * What was set aside.
     *
     * @param file null where it is the one that was sent
     * @param code of the reason
     * @param reason in the caller's language
     */
    record ToldFault(@Nullable String file, String part, String code, String reason) {}

    @GetMapping
    Standing show(Locale locale) {
        return new Standing(
                connectors.list().stream().map(one -> source(one, locale)).toList(),
                files.listLatest(IntakePage.MOST_FILES),
                files.listFaults(IntakePage.MOST_FAULTS).stream()
                        .map(fault -> told(fault.file(), fault.part(), fault.reason(), locale))
                        .toList());
    }

    private Source source(Connectors.Standing one, Locale locale) {
        Reason fault = one.state() == null ? null : one.state().fault();
        return new Source(
                one.name(), one.on(), one.address(), one.state(), fault == null ? null : words(fault, locale));
    }

    private String words(Reason reason, Locale locale) {
        return Objects.requireNonNull(
                messages.getMessage(reason.messageKey(), reason.values().toArray(), locale));
    }

    private Report told(LoadReport report, Locale locale) {
        return new Report(
                report.files(),
                report.notices(),
                report.outcome(),
                report.faults().stream()
                        .map(fault -> told(null, fault.part(), fault.reason(), locale))
                        .toList(),
                report.refused());
    }

    private ToldFault told(@Nullable String file, String part, Reason reason, Locale locale) {
        return new ToldFault(file, part, reason.code(), words(reason, locale));
    }

    /** Reads a file of notices: XML or JSON, packed or not; what could not be read is in the answer. */
    @PostMapping("/files")
    @AllowedTo({Role.ADMINISTRATOR, Role.OFFICER})
    Report upload(@RequestParam("file") MultipartFile file, Locale locale) throws IOException {
        return told(
                intake.upload(
                        UploadedFile.plainName(String.valueOf(file.getOriginalFilename()), "avis"), file.getBytes()),
                locale);
    }

    /** Looks into the watched folders now. */
    @PostMapping("/folders")
    @AllowedTo({Role.ADMINISTRATOR, Role.OFFICER})
    Report look(Locale locale) {
        return told(intake.look(), locale);
    }

    /** Has a source asked as soon as a node is free; 409 where it is off. */
    @PostMapping("/connectors/{connector}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @AllowedTo({Role.ADMINISTRATOR, Role.OFFICER})
    void ask(@PathVariable String connector, Locale locale) {
        if (connectors.list().stream().noneMatch(one -> one.name().equals(connector))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (!connectors.request(connector)) {
            throw new ResponseStatusException(
                    HttpStatus.CONFLICT, messages.getMessage("intake.off", new Object[] {connector}, locale));
        }
    }
}
