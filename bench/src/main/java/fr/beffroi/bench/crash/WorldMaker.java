package fr.beffroi.bench.crash;

import fr.beffroi.bench.crash.check.Undertaking;
import fr.beffroi.workbench.Workbench;
import fr.beffroi.workbench.aid.programme.AidForm;
import fr.beffroi.workbench.aid.programme.Axis;
import fr.beffroi.workbench.aid.programme.Envelope;
import fr.beffroi.workbench.aid.programme.Example;
import fr.beffroi.workbench.aid.programme.ProgrammeBody;
import fr.beffroi.workbench.aid.programme.Programmes;
import fr.beffroi.workbench.aid.programme.Tranche;
import fr.beffroi.workbench.aid.rule.AidRequest;
import fr.beffroi.workbench.aid.rule.CompanyFacts;
import fr.beffroi.workbench.aid.rule.CostKind;
import fr.beffroi.workbench.aid.rule.CostLine;
import fr.beffroi.workbench.aid.rule.LegalBasis;
import fr.beffroi.workbench.aid.rule.LimitRule;
import fr.beffroi.workbench.aid.rule.Purpose;
import fr.beffroi.workbench.aid.rule.SizeClass;
import fr.beffroi.workbench.database.Database;
import fr.beffroi.workbench.database.DatabaseOptions;
import fr.beffroi.workbench.funding.ledger.Book;
import fr.beffroi.workbench.funding.ledger.Ledger;
import fr.beffroi.workbench.identity.access.InOwnName;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Makes the world people act in: the application is started once for its tables, writes the programme, and ends. */
final class WorldMaker {
    private static final int COMPANIES = 120;
    private static final int OFFICERS = 6;
    /** Every so many companies, three in a row are tied. */
    private static final int TIED_EVERY = 6;

    private static final int TIED = 3;
    private static final long MOST_CENTS = 30_000_00;
    private static final long COMPANY_CAP_CENTS = 120_000_00;

    private WorldMaker() {}

    static World make(Path folder) throws SQLException {
        try (Database database = Database.open(new DatabaseOptions(null, null, null, folder))) {
            UUID programme = UUID.randomUUID();
            List<World.Envelope> envelopes;
            try (ConfigurableApplicationContext application = new SpringApplicationBuilder(Workbench.class)
                    .properties(database.properties())
                    .properties(Map.of("server.port", "0", "beffroi.data", folder.toString()))
                    .run()) {
                envelopes = application.getBean(InOwnName.class).call(() -> publish(application, programme));
            }
            List<World.Company> companies;
            List<String> officers;
            List<Undertaking> undertakings;
            try (PeopleMaker people = new PeopleMaker(database.access())) {
                companies = people.companies(COMPANIES);
                officers = people.officers(OFFICERS);
                undertakings = tie(people, companies);
            }
            return new World(
                    database.access().owner(),
                    database.access().ownerPassword(),
                    programme,
                    envelopes.subList(0, envelopes.size() - 1),
                    envelopes.getLast(),
                    companies,
                    officers,
                    undertakings);
        }
    }

    private static List<World.Envelope> publish(ConfigurableApplicationContext application, UUID programme) {
        Programmes programmes = application.getBean(Programmes.class);
        Ledger ledger = application.getBean(Ledger.class);
        int year = LocalDate.now().getYear();
        programmes.create(programme, "Pass Drones (banc d’essai)");
        programmes.saveDraft(programme, body(year));
        programmes.publish(programme, "");
        List<World.Envelope> envelopes = new ArrayList<>();
        for (Axis axis : List.of(Axis.DRONES, Axis.PORTS, Axis.CYBER)) {
            programmes.addEnvelope(
                    new Envelope(UUID.randomUUID(), programme, axis, year, 1, Envelope.Kind.AUTHORISATION));
            UUID book = UUID.randomUUID();
            ledger.makeBook(new Book(
                    book, programme, axis.code(), year, year + 3, axis == Axis.PORTS ? COMPANY_CAP_CENTS : null));
            envelopes.add(new World.Envelope(book, axis.code()));
        }
        return envelopes;
    }

    private static ProgrammeBody body(int year) {
        return new ProgrammeBody(
                "Aider les entreprises à fabriquer des drones.",
                LocalDate.of(year, 1, 1),
                LocalDate.of(year + 1, 12, 31),
                List.of(
                        new Tranche(
                                World.DE_MINIMIS_PART,
                                LegalBasis.DE_MINIMIS,
                                null,
                                new AidForm.Grant(),
                                List.of(new LimitRule.AtMost(MOST_CENTS))),
                        new Tranche(
                                World.EXEMPT_PART,
                                LegalBasis.EXEMPTION_ART_17,
                                "SA.111728",
                                new AidForm.Grant(),
                                List.of(new LimitRule.AtMost(MOST_CENTS)))),
                List.of(),
                List.of(World.PAPER),
                List.of("Demande"),
                List.of(),
                List.of(),
                List.of(example(year)));
    }

    private static Example example(int year) {
        CostLine bench = new CostLine("banc", CostKind.MACHINE, Purpose.EXTENSION, 2 * MOST_CENTS, null, null, null);
        return new Example(
                "Un banc d’essai",
                World.DE_MINIMIS_PART,
                new AidRequest(
                        new CompanyFacts("000000018", SizeClass.SMALL, Set.of("32"), false, false, null, MOST_CENTS),
                        List.of(bench),
                        LocalDate.of(year, 1, 2),
                        LocalDate.of(year, 1, 3),
                        0,
                        List.of(),
                        List.of(),
                        10 * MOST_CENTS,
                        false),
                MOST_CENTS,
                List.of());
    }

    private static List<Undertaking> tie(PeopleMaker people, List<World.Company> companies) throws SQLException {
        List<Undertaking> undertakings = new ArrayList<>();
        int place = 0;
        while (place < companies.size()) {
            int members = place % TIED_EVERY == 0 ? Math.min(TIED, companies.size() - place) : 1;
            List<String> tied = companies.subList(place, place + members).stream()
                    .map(World.Company::siren)
                    .toList();
            for (int child = 1; child < tied.size(); child++) {
                people.tie(tied.get(child - 1), tied.get(child));
            }
            undertakings.add(new Undertaking(tied));
            place += members;
        }
        return undertakings;
    }
}
