package fr.beffroi.workbench.funding.fromplan;

import fr.beffroi.workbench.registry.Siren;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a scenario's model calls by names of its own, as somebody chose it once. Callers bring the transaction. */
@Repository
class ModelTies {
    static final String COMPANY = "company";
    static final String CARRIER = "carrier";

    private final JdbcClient jdbc;

    ModelTies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A part of a programme as it was chosen.
     *
     * @param axis by its code
     */
    record PartTie(UUID programme, String part, String axis) {}

    /** By id in the model: of companies, or the carriers of public levers by the lever's id. */
    Map<String, Siren> listCompanies(UUID scenario, String kind) {
        Map<String, Siren> ties = new HashMap<>();
        jdbc.sql("select model_id, company from funding.model_company where scenario = :scenario and kind = :kind")
                .param("scenario", scenario)
                .param("kind", kind)
                .query(row -> {
                    ties.put(row.getString(1), new Siren(row.getString(2)));
                });
        return ties;
    }

    /** By id in the model. */
    Map<String, PartTie> listParts(UUID scenario) {
        Map<String, PartTie> ties = new HashMap<>();
        jdbc.sql("select model_id, programme, part, axis from funding.model_programme where scenario = :scenario")
                .param("scenario", scenario)
                .query(row -> {
                    ties.put(
                            row.getString(1),
                            new PartTie(row.getObject(2, UUID.class), row.getString(3), row.getString(4)));
                });
        return ties;
    }

    /** The scenarios that name a programme, with its id in their models. */
    Map<UUID, String> listScenarios(UUID programme) {
        Map<UUID, String> ties = new HashMap<>();
        jdbc.sql(
                        "select scenario, model_id from funding.model_programme where programme = :programme order by model_id desc")
                .param("programme", programme)
                .query(row -> {
                    ties.put(row.getObject(1, UUID.class), row.getString(2));
                });
        return ties;
    }

    void putCompany(UUID scenario, String kind, String modelId, Siren company) {
        jdbc.sql("""
                insert into funding.model_company (scenario, kind, model_id, company) values (:scenario, :kind, :id, :company)
                on conflict (scenario, kind, model_id) do update set company = excluded.company""")
                .param("scenario", scenario)
                .param("kind", kind)
                .param("id", modelId)
                .param("company", company.number())
                .update();
    }

    void putPart(UUID scenario, String modelId, PartTie part) {
        jdbc.sql("""
                insert into funding.model_programme (scenario, model_id, programme, part, axis) values (:scenario, :id, :programme, :part, :axis)
                on conflict (scenario, model_id) do update set programme = excluded.programme, part = excluded.part, axis = excluded.axis""")
                .param("scenario", scenario)
                .param("id", modelId)
                .param("programme", part.programme())
                .param("part", part.part())
                .param("axis", part.axis())
                .update();
    }
}
