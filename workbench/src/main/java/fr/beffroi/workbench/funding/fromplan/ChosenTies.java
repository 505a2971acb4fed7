package fr.beffroi.workbench.funding.fromplan;

import fr.beffroi.workbench.funding.past.OpenPart;
import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.registry.Register;
import fr.beffroi.workbench.registry.Siren;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody says a model's companies and programmes are; remembered for the scenario. */
@Service
@Transactional
public class ChosenTies {
    private final Preparations preparations;
    private final ModelTies ties;
    private final Register register;
    private final AuditLog audit;

    ChosenTies(Preparations preparations, ModelTies ties, Register register, AuditLog audit) {
        this.preparations = preparations;
        this.ties = ties;
        this.register = register;
        this.audit = audit;
    }

    /**
     * What was chosen; empty texts leave as it was.
     *
     * @param companies numbers of the register by the company's id in the model
     * @param carriers likewise by the id of a public lever
     * @param programmes {@link OpenPart#value()} by the programme's id in the model
     */
    public record Choice(Map<String, String> companies, Map<String, String> carriers, Map<String, String> programmes) {}

    /**
     * Why a choice was not kept.
     *
     * @param reason {@code unknown-company}, {@code no-siren}, {@code unknown-part} or {@code unknown-id}
     */
    public record Fault(String reason, String found) {}

    /** Keeps what is right and tells the rest, by kind and id such as {@code company/ATELIER-1}. */
    public Map<String, Fault> keep(UUID scenario, UUID run, Choice choice, LocalDate today) {
        PlanFiles plan = preparations.read(scenario, run, today);
        Map<String, Fault> faults = new LinkedHashMap<>();
        choice.companies().forEach((id, text) -> company(scenario, plan, ModelTies.COMPANY, id, text, faults));
        choice.carriers().forEach((id, text) -> company(scenario, plan, ModelTies.CARRIER, id, text, faults));
        choice.programmes().forEach((id, text) -> part(scenario, plan, id, text, faults));
        audit.record("plan.tie", "scenario", scenario.toString(), Map.of("run", run.toString()));
        return faults;
    }

    private void company(
            UUID scenario, PlanFiles plan, String kind, String id, String text, Map<String, Fault> faults) {
        if (text.isBlank()) {
            return;
        }
        String key = kind + "/" + id;
        Optional<Siren> siren = Siren.parse(text);
        if (plan.companies().stream()
                .noneMatch(one -> one.kind().equals(kind) && one.id().equals(id))) {
            faults.put(key, new Fault("unknown-id", id));
        } else if (siren.isEmpty()) {
            faults.put(key, new Fault("no-siren", text));
        } else if (register.findCompany(siren.get()).isEmpty()) {
            faults.put(key, new Fault("unknown-company", text));
        } else {
            ties.putCompany(scenario, kind, id, siren.get());
        }
    }

    private void part(UUID scenario, PlanFiles plan, String id, String text, Map<String, Fault> faults) {
        if (text.isBlank()) {
            return;
        }
        Optional<OpenPart> part =
                plan.choices().stream().filter(one -> one.value().equals(text)).findFirst();
        String key = "programme/" + id;
        if (plan.programmes().stream().noneMatch(one -> one.id().equals(id))) {
            faults.put(key, new Fault("unknown-id", id));
        } else if (part.isEmpty()) {
            faults.put(key, new Fault("unknown-part", text));
        } else {
            ties.putPart(
                    scenario,
                    id,
                    new ModelTies.PartTie(
                            part.get().programme(),
                            part.get().part(),
                            part.get().axis()));
        }
    }
}
