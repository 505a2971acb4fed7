package fr.beffroi.workbench.funding.page;

import fr.beffroi.workbench.funding.file.GrantFile;
import fr.beffroi.workbench.funding.file.GrantFiles;
import fr.beffroi.workbench.funding.file.NewFile;
import fr.beffroi.workbench.funding.past.KnownSize;
import fr.beffroi.workbench.funding.past.OpenPart;
import fr.beffroi.workbench.funding.request.RequestField;
import fr.beffroi.workbench.funding.request.Requests;
import fr.beffroi.workbench.funding.request.TypedRequest;
import fr.beffroi.workbench.registry.Register;
import fr.beffroi.workbench.registry.Siren;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The beginning of a file by the company that asks. */
@Component
class Beginnings {
    private static final int LONGEST_TITLE = 200;

    private final GrantFiles files;
    private final Requests requests;
    private final Register register;
    private final JdbcClient jdbc;

    Beginnings(GrantFiles files, Requests requests, Register register, JdbcClient jdbc) {
        this.files = files;
        this.requests = requests;
        this.register = register;
        this.jdbc = jdbc;
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
    public UUID begin(OpenPart choice, String title, Siren company) {
        UUID id = files.create(
                new NewFile(choice.programme(), choice.version(), choice.part(), choice.axis(), title), company);
        GrantFile file = files.find(id).orElseThrow();
        TypedRequest typed = new TypedRequest(Map.of(RequestField.TITLE.pageName(), title.strip()));
        Optional<String> size = register.findCompany(company).flatMap(KnownSize::find);
        requests.save(file, size.isPresent() ? typed.with(RequestField.SIZE, size.get()) : typed);
        return id;
    }

    /** Whether a title can be one. */
    static boolean isTitle(String title) {
        return !title.isBlank() && title.strip().length() <= LONGEST_TITLE;
    }
}
