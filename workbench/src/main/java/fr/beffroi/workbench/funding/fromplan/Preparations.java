package fr.beffroi.workbench.funding.fromplan;

import fr.beffroi.workbench.funding.file.GrantFiles;
import fr.beffroi.workbench.funding.file.NewFile;
import fr.beffroi.workbench.funding.past.OpenPart;
import fr.beffroi.workbench.funding.request.Requests;
import fr.beffroi.workbench.funding.request.RowField;
import fr.beffroi.workbench.rampup.run.Run;
import fr.beffroi.workbench.rampup.run.Runs;
import fr.beffroi.workbench.rampup.scenario.Scenario;
import fr.beffroi.workbench.rampup.scenario.Scenarios;
import fr.beffroi.workbench.registry.Register;
import fr.beffroi.workbench.registry.Siren;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Prepares files from a plan: one draft a company and programme's part, with what the plan knows. An officer prepares; from then on the draft is the
 * company's, which completes it and hands it in, or does not.
 */
@Service
@Transactional
public class Preparations {
    private final Scenarios scenarios;
    private final Runs runs;
    private final PlanReader reader;
    private final PreparedFiles prepared;
    private final PreparedRequest request;
    private final GrantFiles files;
    private final Requests requests;
    private final Register register;
    private final ApplicationEventPublisher events;

    Preparations(
            Scenarios scenarios,
            Runs runs,
            PlanReader reader,
            PreparedFiles prepared,
            PreparedRequest request,
            GrantFiles files,
            Requests requests,
            Register register,
            ApplicationEventPublisher events) {
        this.scenarios = scenarios;
        this.runs = runs;
        this.reader = reader;
        this.prepared = prepared;
        this.request = request;
        this.files = files;
        this.requests = requests;
        this.register = register;
        this.events = events;
    }

    /**
     * What becomes of a plan's public money, in drafts; nothing is made yet.
     *
     * @throws fr.beffroi.workbench.rampup.scenario.UnknownScenarioException where there is no such plan, or none the viewer may see
     */
    @Transactional
    public PlanFiles read(UUID scenario, UUID run, LocalDate today) {
        runs.get(scenario, run);
        return reader.read(scenario, runs.getSolved(run), today).shown();
    }

    /**
     * Makes every draft that is ready and not there yet; doing so twice makes nothing twice.
     *
     * @return how many were made
     */
    public int make(UUID scenario, UUID run, LocalDate today) {
        Run found = runs.get(scenario, run);
        Scenario named = scenarios.get(scenario);
        prepared.lock(scenario);
        Runs.Solved solved = runs.getSolved(run);
        PlanReader.Reading reading = reader.read(scenario, solved, today);
        Map<String, String> programmes = new LinkedHashMap<>();
        solved.loaded().model().programmes().forEach(one -> programmes.put(one.id(), one.name()));
        int made = 0;
        for (PlanReader.Group group : reading.ready()) {
            for (List<FundedLever> levers : parts(group.levers())) {
                make(named, found, group.company(), group.part(), levers, programmes);
                made++;
            }
        }
        return made;
    }

    /** A request has room for so many costs: more levers make another draft. */
    private static List<List<FundedLever>> parts(List<FundedLever> levers) {
        int most = RowField.Group.COST.most();
        List<List<FundedLever>> parts = new ArrayList<>();
        for (int from = 0; from < levers.size(); from += most) {
            parts.add(levers.subList(from, Math.min(levers.size(), from + most)));
        }
        return parts;
    }

    private void make(
            Scenario scenario,
            Run run,
            Siren company,
            OpenPart part,
            List<FundedLever> levers,
            Map<String, String> programmes) {
        UUID file = UUID.randomUUID();
        prepared.insert(file, company, scenario.id(), scenario.name(), run.version(), run.id(), run.askedAt());
        files.prepare(
                file,
                new NewFile(part.programme(), part.version(), part.part(), part.axis(), PreparedRequest.title(levers)),
                company);
        requests.prefill(file, company, request.of(levers, scenario, run, register.findCompany(company), programmes));
        levers.forEach(lever -> prepared.insert(file, company, scenario.id(), part.programme(), part.part(), lever));
        PreparedFiles.Known known = prepared.listKnown(scenario.id()).get(file);
        events.publishEvent(new FilePrepared(file, known == null ? 0 : known.number(), company.number()));
    }

    /** From which plan a file was prepared; empty where its company began it, or the viewer may not know. */
    @Transactional(readOnly = true)
    public Optional<Preparation> find(UUID file) {
        return prepared.find(file);
    }

    /** The levers a file was prepared for, the earliest first; none where its company began it, or the viewer may not know. */
    @Transactional(readOnly = true)
    public List<PreparedLever> listLevers(UUID file) {
        return prepared.listLevers(file);
    }
}
