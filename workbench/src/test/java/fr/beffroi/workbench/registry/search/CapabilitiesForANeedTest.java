package fr.beffroi.workbench.registry.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.workbench.harness.DemoViewers;
import fr.beffroi.workbench.harness.WorkbenchTest;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.registry.MakerFacts;
import fr.beffroi.workbench.registry.Register;
import fr.beffroi.workbench.registry.Register.Sought;
import fr.beffroi.workbench.registry.Resource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The first candidates for processes, from memory, beside plain SQL under row-level security: the same, in the same order, for everybody. */
@WorkbenchTest
class CapabilitiesForANeedTest {
    private static final String PLAIN = """
            select c.siren from registry.capability c where c.process = any(:processes)
            order by (select count(distinct k.kind) from registry.credential k where k.siren = c.siren and k.kind = any(:kinds)) desc,
                c.tolerance_mm nulls last, c.length_mm desc nulls last, c.siren, c.id::text collate "C" limit :most""";
    private static final List<String> ROLES =
            List.of("system", "officer", "buyer", "company-member", "auditor", "administrator", "anonymous");

    @Autowired
    private Register register;

    @Autowired
    private DemoViewers viewers;

    @Autowired
    private JdbcClient jdbc;

    private List<String> processes = List.of();
    private List<String> kinds = List.of();
    private List<String> published = List.of();

    /** Capabilities and credentials at random, at all levels, of companies published and not, many of them alike. */
    @BeforeEach
    void fill() {
        Random random = new Random(7);
        asSystem(() -> {
            processes = jdbc.sql("select code from registry.process order by code limit 12")
                    .query((row, index) -> row.getString(1))
                    .list();
            kinds = jdbc.sql("select code from registry.credential_kind order by code limit 5")
                    .query((row, index) -> row.getString(1))
                    .list();
            List<String> sirens = jdbc.sql("select siren from registry.company where fictive order by siren")
                    .query((row, index) -> row.getString(1))
                    .list();
            published = jdbc.sql(
                            "update registry.company set published = true where siren in (:some) and not published returning siren")
                    .param("some", sirens.subList(0, 5))
                    .query((row, index) -> row.getString(1))
                    .list();
            List<String> levels = List.of("public", "signed-in", "buyers", "trusted", "only-me");
            for (int i = 0; i < 300; i++) {
                jdbc.sql("""
                        insert into registry.capability (siren, process, tolerance_mm, length_mm, note, visibility, source)
                        select :siren, :process, nullif(:tolerance, 0), nullif(:length, 0), 'au hasard', :level, max(id) from registry.provenance""")
                        .param("siren", any(sirens, random))
                        .param("process", any(processes, random))
                        .param("tolerance", random.nextInt(4) / 100.0)
                        .param("length", random.nextInt(4) * 100)
                        .param("level", any(levels, random))
                        .update();
                jdbc.sql("""
                        insert into registry.credential (siren, kind, scope, visibility, source)
                        select :siren, :kind, 'au hasard', :level, max(id) from registry.provenance""")
                        .param("siren", any(sirens, random))
                        .param("kind", any(kinds, random))
                        .param("level", any(levels, random))
                        .update();
                UUID resource = jdbc.sql("""
                        insert into registry.resource (siren, name, process, visibility, source)
                        select :siren, 'au hasard', :process, :level, max(id) from registry.provenance returning id""")
                        .param("siren", any(sirens, random))
                        .param("process", any(processes, random))
                        .param("level", any(levels, random))
                        .query(UUID.class)
                        .single();
                for (int week = 0; week < random.nextInt(3); week++) {
                    jdbc.sql("""
                            insert into registry.resource_hours (resource, siren, from_monday, hours_per_week, confirmed_on, confirmed_by,
                                visibility, source)
                            select r.id, r.siren, date '2026-11-30' + :days, :hours, date '2026-11-27', 'un test', :level, r.source
                            from registry.resource r where r.id = :resource""")
                            .param("resource", resource)
                            .param("days", 7 * week)
                            .param("hours", random.nextInt(40))
                            .param("level", any(levels, random))
                            .update();
                }
            }
        });
    }

    @AfterEach
    void empty() {
        asSystem(() -> {
            jdbc.sql("delete from registry.capability where note = 'au hasard'").update();
            jdbc.sql("delete from registry.credential where scope = 'au hasard'")
                    .update();
            jdbc.sql("delete from registry.resource where name = 'au hasard'").update();
            jdbc.sql("update registry.company set published = false where siren = any(:published)")
                    .param("published", published.toArray(String[]::new))
                    .update();
        });
    }

    @Test
    void areThoseThatPlainSqlGivesToEachViewer() {
        List<Sought> all = List.of(new Sought(Set.copyOf(processes), 10_000));
        Viewer system = viewers.viewer("system");
        Awaitility.await("the index follows")
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(fromMemory(system, all, kinds)).isEqualTo(plain(system, all, kinds)));
        assertThat(fromMemory(system, all, kinds)).hasSizeGreaterThanOrEqualTo(10);
        Set<Integer> sizes = new LinkedHashSet<>();
        for (String role : ROLES) {
            Viewer viewer = viewers.viewer(role);
            sizes.add(fromMemory(viewer, all, kinds).size());
            for (int seed = 0; seed < 40; seed++) {
                Random random = new Random(seed);
                List<Sought> sought = new ArrayList<>();
                for (int i = 0; i <= random.nextInt(3); i++) {
                    sought.add(new Sought(some(processes, random), random.nextInt(60)));
                }
                Set<String> held = some(kinds, random);
                assertThat(fromMemory(viewer, sought, held))
                        .as(role + ", seed " + seed)
                        .isEqualTo(plain(viewer, sought, held));
            }
        }
        assertThat(sizes).as("not everybody sees the same").hasSizeGreaterThan(2);
    }

    @Test
    void whatChangesIsFollowedAndWhatGoesIsGone() {
        List<Sought> one = List.of(new Sought(Set.of(processes.getFirst()), 10_000));
        Viewer system = viewers.viewer("system");
        Awaitility.await("the beginning")
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(fromMemory(system, one, kinds))
                        .isEqualTo(plain(system, one, kinds))
                        .isNotEmpty());
        asSystem(() -> {
            jdbc.sql("""
                    update registry.capability set process = :to, tolerance_mm = 0.001
                    where note = 'au hasard' and process = :from""")
                    .param("from", processes.getFirst())
                    .param("to", processes.get(1))
                    .update();
            // Read anew, and found as they were: they stay.
            jdbc.sql("update registry.company set name = name where fictive").update();
        });
        Awaitility.await("the move")
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(fromMemory(system, one, kinds)).isEqualTo(plain(system, one, kinds)));
        List<Sought> other = List.of(new Sought(Set.copyOf(processes.subList(1, processes.size())), 10_000));
        assertThat(fromMemory(system, other, kinds))
                .isEqualTo(plain(system, other, kinds))
                .isNotEmpty();
        empty();
        Awaitility.await("the end")
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(fromMemory(system, other, kinds)).isEqualTo(plain(system, other, kinds)));
    }

    @Test
    void bringWhatEachViewerMayKnowOfThemAndNothingElse() {
        List<Sought> all = List.of(new Sought(Set.copyOf(processes), 10_000));
        Set<Integer> steps = new LinkedHashSet<>();
        for (String role : ROLES) {
            Viewer viewer = viewers.viewer(role);
            Awaitility.await(role).atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
                List<MakerFacts> proposed = viewers.callAs(viewer, () -> register.listCandidates(all, kinds));
                List<MakerFacts> decided = viewers.callAs(
                        viewer,
                        () -> register.listFacts(
                                proposed.stream().map(MakerFacts::siren).toList()));
                assertThat(proposed).isNotEmpty().hasSameSizeAs(decided);
                for (int i = 0; i < proposed.size(); i++) {
                    assertThat(parts(proposed.get(i))).containsExactlyInAnyOrderElementsOf(parts(decided.get(i)));
                    assertThat(proposed.get(i).sites()).isEqualTo(decided.get(i).sites());
                }
                steps.add(proposed.stream()
                        .flatMap(one -> one.resources().stream())
                        .mapToInt(one -> one.hours().size())
                        .sum());
            });
        }
        assertThat(steps).as("not everybody knows the same hours").hasSizeGreaterThan(2);
        asSystem(() -> jdbc.sql(
                        "update registry.resource_hours set hours_per_week = 77.5 where confirmed_by = 'un test'")
                .update());
        Awaitility.await("hours are followed")
                .atMost(Duration.ofSeconds(20))
                .until(() ->
                        viewers.callAs(viewers.viewer("system"), () -> register.listCandidates(all, kinds)).stream()
                                .flatMap(one -> one.resources().stream())
                                .flatMap(one -> one.hours().stream())
                                .filter(step -> step.confirmedBy().equals("un test"))
                                .allMatch(step -> step.hoursPerWeek() == 77.5));
    }

    /** All of it but costs, which do not come from memory. */
    private static List<Object> parts(MakerFacts facts) {
        List<Object> parts = new ArrayList<>(facts.capabilities());
        parts.addAll(facts.credentials());
        facts.resources()
                .forEach(one -> parts.add(
                        new Resource(one.id(), one.siren(), one.site(), one.name(), one.process(), one.hours(), null)));
        return parts;
    }

    private List<String> fromMemory(Viewer viewer, List<Sought> sought, Collection<String> held) {
        return viewers.callAs(
                viewer,
                () -> register.listCandidates(sought, held).stream()
                        .map(one -> one.siren().number())
                        .toList());
    }

    private List<String> plain(Viewer viewer, List<Sought> sought, Collection<String> held) {
        return viewers.callAs(viewer, () -> {
            Set<String> sirens = new LinkedHashSet<>();
            for (Sought one : sought) {
                sirens.addAll(jdbc.sql(PLAIN)
                        .param("processes", one.processes().toArray(String[]::new))
                        .param("kinds", held.toArray(String[]::new))
                        .param("most", one.atMost())
                        .query((row, index) -> row.getString(1))
                        .list());
            }
            return List.copyOf(sirens);
        });
    }

    private void asSystem(Runnable action) {
        viewers.runAs(viewers.viewer("system"), action);
    }

    private static String any(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private static Set<String> some(List<String> of, Random random) {
        Set<String> some = new LinkedHashSet<>();
        for (int i = 0; i < random.nextInt(of.size()); i++) {
            some.add(any(of, random));
        }
        return some;
    }
}
