package fr.beffroi.workbench.funding.page;

import fr.beffroi.workbench.aid.programme.Envelope;
import fr.beffroi.workbench.aid.programme.Programme;
import fr.beffroi.workbench.aid.programme.ProgrammeBody;
import fr.beffroi.workbench.aid.programme.Programmes;
import fr.beffroi.workbench.funding.file.GrantFile;
import fr.beffroi.workbench.funding.file.GrantFiles;
import fr.beffroi.workbench.funding.file.NewFile;
import fr.beffroi.workbench.funding.request.RequestField;
import fr.beffroi.workbench.funding.request.Requests;
import fr.beffroi.workbench.funding.request.TypedRequest;
import fr.beffroi.workbench.registry.Company;
import fr.beffroi.workbench.registry.Register;
import fr.beffroi.workbench.registry.Siren;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a company can begin a file for, and the beginning of one. */
@Component
class Beginnings {
    private static final int LONGEST_TITLE = 200;

    private final Programmes programmes;
    private final GrantFiles files;
    private final Requests requests;
    private final Register register;
    private final JdbcClient jdbc;

    Beginnings(Programmes programmes, GrantFiles files, Requests requests, Register register, JdbcClient jdbc) {
        this.programmes = programmes;
        this.files = files;
        this.requests = requests;
        this.register = register;
        this.jdbc = jdbc;
    }

    /**
     * A part of a published programme that takes files now.
     *
     * @param axis whose envelope pays, by its code
     */
    record Choice(UUID programme, String programmeName, int version, String part, String axis, LocalDate closesOn) {
        /** By which a form sends it. */
        public String value() {
            return programme + "/" + axis + "/" + part;
        }
    }

    @Transactional(readOnly = true)
    public List<Choice> list(LocalDate today) {
        List<Choice> choices = new ArrayList<>();
        for (Programme programme : programmes.list()) {
            if (programme.lastVersion() > 0 && programme.closedAt() == null) {
                ProgrammeBody body = programmes.getVersion(programme.id(), programme.lastVersion());
                boolean open = !today.isBefore(body.opensOn()) && !today.isAfter(body.closesOn());
                List<String> axes = programmes.listEnvelopes(programme.id()).stream()
                        .map(Envelope::axis)
                        .distinct()
                        .map(axis -> axis.code())
                        .toList();
                if (open) {
                    body.tranches()
                            .forEach(part -> axes.forEach(axis -> choices.add(new Choice(
                                    programme.id(),
                                    programme.name(),
                                    programme.lastVersion(),
                                    part.name(),
                                    axis,
                                    body.closesOn()))));
                }
            }
        }
        return choices;
    }

    /** The company whose own people ask; empty for everybody else. */
    @Transactional(readOnly = true)
    public Optional<Siren> findOwn() {
        return jdbc.sql("select siren from (select funding.viewer_company() as siren) own where siren is not null")
                .query((row, index) -> new Siren(row.getString(1)))
                .optional();
    }

    /** Begins a draft with what the register knows. */
    @Transactional
    public UUID begin(Choice choice, String title, Siren company) {
        UUID id = files.create(
                new NewFile(choice.programme(), choice.version(), choice.part(), choice.axis(), title), company);
        GrantFile file = files.find(id).orElseThrow();
        TypedRequest typed = new TypedRequest(Map.of(RequestField.TITLE.pageName(), title.strip()));
        Optional<String> size = register.findCompany(company).flatMap(Beginnings::knownSize);
        requests.save(file, size.isPresent() ? typed.with(RequestField.SIZE, size.get()) : typed);
        return id;
    }

    /** Whether a title can be one. */
    static boolean isTitle(String title) {
        return !title.isBlank() && title.strip().length() <= LONGEST_TITLE;
    }

    /** The size, where the register says enough; between small and medium it does not. */
    static Optional<String> knownSize(Company company) {
        String size = company.sizeClass();
        if (size == null || size.equals("sme")) {
            return Optional.empty();
        }
        return Optional.of(size.equals("micro") ? "MICRO" : "LARGE");
    }
}
