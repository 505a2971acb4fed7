package fr.beffroi.workbench.aid.page;

import fr.beffroi.workbench.aid.programme.Envelope;
import fr.beffroi.workbench.aid.programme.Programme;
import fr.beffroi.workbench.aid.programme.ProgrammeBody;
import fr.beffroi.workbench.aid.programme.ProgrammeJson;
import fr.beffroi.workbench.aid.programme.Programmes;
import fr.beffroi.workbench.aid.programme.UnknownProgrammeException;
import fr.beffroi.workbench.aid.programme.UnusableProgrammeException;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Programmes for programs: what is published is for everybody, drafts are for officers and those who audit. */
@RestController
@RequestMapping("/api/programmes")
@AllowedTo(Role.ANONYMOUS)
class ProgrammeApi {
    private final Programmes programmes;
    private final ProgrammeReader reader;

    ProgrammeApi(Programmes programmes, ProgrammeReader reader) {
        this.programmes = programmes;
        this.reader = reader;
    }

    /** A programme to begin. */
    record NewProgramme(@NotBlank @Size(max = 200) String name) {}

    /** Why the draft becomes a version. */
    record NewVersion(@Nullable @Size(max = 2000) String reason) {}

    /** What was published. */
    record PublishedVersion(int number) {}

    /** A programme with its money. */
    record ProgrammeWithEnvelopes(Programme programme, List<Envelope> envelopes) {}

    @GetMapping
    List<Programme> list() {
        return programmes.list();
    }

    /** Begins a programme; nobody but officers and those who audit sees it before it is published. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo(Role.OFFICER)
    Programme create(@Valid @RequestBody NewProgramme wish) {
        UUID id = UUID.randomUUID();
        programmes.create(id, wish.name());
        return programmes.get(id);
    }

    @GetMapping("/{programme}")
    ProgrammeWithEnvelopes read(@PathVariable UUID programme) {
        return new ProgrammeWithEnvelopes(programmes.get(programme), programmes.listEnvelopes(programme));
    }

    /** A version as it was written: the text that computes. */
    @GetMapping(path = "/{programme}/versions/{number}", produces = MediaType.APPLICATION_JSON_VALUE)
    String readVersion(@PathVariable UUID programme, @PathVariable int number) {
        return ProgrammeJson.write(programmes.getVersion(programme, number));
    }

    /** A version in sentences, with its examples tried. */
    @GetMapping("/{programme}/versions/{number}/rules")
    ProgrammeReading readRules(@PathVariable UUID programme, @PathVariable int number) {
        return reader.read(programmes.getVersion(programme, number));
    }

    /** What is being written. */
    @GetMapping(path = "/{programme}/draft", produces = MediaType.APPLICATION_JSON_VALUE)
    @AllowedTo({Role.OFFICER, Role.AUDITOR})
    String readDraft(@PathVariable UUID programme) {
        return ProgrammeJson.write(draft(programme));
    }

    /** What is being written in sentences, with its examples tried. */
    @GetMapping("/{programme}/draft/rules")
    @AllowedTo({Role.OFFICER, Role.AUDITOR})
    ProgrammeReading readDraftRules(@PathVariable UUID programme) {
        return reader.read(draft(programme));
    }

    /** Keeps a draft, in the form of a version; 422 with the place of the fault where it is none. */
    @PutMapping(path = "/{programme}/draft", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(Role.OFFICER)
    void saveDraft(@PathVariable UUID programme, @RequestBody String body) {
        programmes.saveDraft(programme, ProgrammeJson.read(body));
    }

    /** Publishes the draft; 422 with every example that does not hold. */
    @PostMapping("/{programme}/versions")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo(Role.OFFICER)
    PublishedVersion publish(@PathVariable UUID programme, @Valid @RequestBody NewVersion wish) {
        return new PublishedVersion(programmes.publish(programme, wish.reason() == null ? "" : wish.reason()));
    }

    @ExceptionHandler
    ProblemDetail refused(UnusableProgrammeException unusable) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, unusable.getMessage());
    }

    private ProgrammeBody draft(UUID programme) {
        return programmes
                .findDraft(programme)
                .orElseThrow(() -> new UnknownProgrammeException("draft of programme " + programme));
    }
}
