package fr.beffroi.workbench.meetings.demo;

import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.meetings.event.Events;
import fr.beffroi.workbench.meetings.participant.Participants;
import fr.beffroi.workbench.meetings.plan.ScheduleMaking;
import fr.beffroi.workbench.registry.Company;
import fr.beffroi.workbench.registry.Register;
import fr.beffroi.workbench.registry.Siren;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Two invented events: one with a published schedule a week ahead, one for which registration is open. Callers bring the transaction. */
@Component
@Profile("demo")
class DemoAssises {
    private static final UUID FIRST = id("assises");
    private static final UUID SECOND = id("rendez-vous cyber");
    private static final int COMPANIES = 30;
    private static final int DAYS_AHEAD = 7;
    private static final int DAYS_LATER = 90;
    private static final int SEARCH_SECONDS = 2;
    private static final String PEOPLE = "Direction (fictive)";
    private static final LocalTime FROM = LocalTime.of(9, 0);
    private static final LocalTime UNTIL = LocalTime.of(17, 0);

    private final JdbcClient jdbc;
    private final Register register;
    private final Events events;
    private final Participants participants;
    private final ScheduleMaking making;
    private final TransactionOperations transactions;

    DemoAssises(
            JdbcClient jdbc,
            Register register,
            Events events,
            Participants participants,
            ScheduleMaking making,
            TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.register = register;
        this.events = events;
        this.participants = participants;
        this.making = making;
        this.transactions = transactions;
    }

    /** A table: a buyer with its own account, one without, or a service with the families it helps with. */
    private record Table(String name, String kind, String families, boolean apart) {}

    private static final List<Table> TABLES = List.of(
            new Table("Donneur d’ordre (fictif)", "buyer", "", true),
            new Table("Avionneur de la Somme (fictif)", "buyer", "", false),
            new Table("Chantier naval de la Côte (fictif)", "buyer", "", false),
            new Table("Électronicien des Flandres (fictif)", "buyer", "", true),
            new Table("Missilier de l’Oise (fictif)", "buyer", "", false),
            new Table("Guichet qualité (fictif)", "service", "quality,special-process", false),
            new Table("Guichet cyber (fictif)", "service", "cyber", false),
            new Table("Guichet des aides (fictif)", "service", "finance,people", false));

    boolean areThere() {
        return jdbc.sql("select exists (select from meetings.event)")
                .query(Boolean.class)
                .single();
    }

    void create() {
        LocalDate today = LocalDate.now();
        event(
                FIRST,
                "Assises de la sous-traitance (fictif)",
                "Palais des congrès (fictif)",
                today.plusDays(DAYS_AHEAD),
                "closed");
        event(SECOND, "Rendez-vous du naval (fictif)", "Halle du port (fictive)", today.plusDays(DAYS_LATER), "open");
        List<UUID> companies = new ArrayList<>();
        List<Siren> sirens =
                IntStream.rangeClosed(1, COMPANIES).mapToObj(Siren::fictive).toList();
        for (Company company : register.listCompanies(sirens)) {
            companies.add(participant(
                    FIRST, "company", company.name(), company.siren().number(), "", false, null));
        }
        List<UUID> hosts = new ArrayList<>();
        UUID taskForce = id("Task force régionale (fictive)");
        for (Table table : TABLES) {
            boolean own = table.name().equals("Donneur d’ordre (fictif)");
            hosts.add(participant(
                    FIRST,
                    table.kind(),
                    table.name(),
                    null,
                    table.families(),
                    table.apart(),
                    own ? id(table.name()) : taskForce));
        }
        wishes(companies, hosts);
    }

    /** Each company wishes for three tables and each table for a few companies; some refuse. */
    private void wishes(List<UUID> companies, List<UUID> hosts) {
        for (int company = 0; company < companies.size(); company++) {
            for (int wish = 0; wish < 4; wish++) {
                UUID host = hosts.get((company * 3 + wish * 5 + wish) % hosts.size());
                say(companies.get(company), host, wish == 3 && company % 7 == 0 ? "refuse" : "wish");
                if ((company + wish) % 3 == 0) {
                    say(host, companies.get(company), (company + wish) % 9 == 0 ? "refuse" : "wish");
                }
            }
        }
    }

    /** Works the schedule out and shows it, without mails. */
    void publish() {
        Viewers.runAs(Viewer.SYSTEM, () -> {
            int number = 1;
            transactions.executeWithoutResult(status -> jdbc.sql(
                            "insert into meetings.schedule (event, number, kind) values (:event, :number, 'whole') on conflict do nothing")
                    .param("event", FIRST)
                    .param("number", number)
                    .update());
            making.make(FIRST, number);
            transactions.executeWithoutResult(status -> {
                participants.giveTables(FIRST);
                events.publish(FIRST, number);
            });
        });
    }

    private void event(UUID id, String name, String place, LocalDate day, String registration) {
        jdbc.sql("""
                insert into meetings.event (id, name, place, held_on, first_slot, last_end, slot_minutes, breaks, tables, maximum_in_a_row, fair_share,
                    description, registration, search_seconds)
                values (:id, :name, :place, :day, :from, :until, 30, '{10:30-10:45,12:15-13:45}', 8, 4, 2, :about, :registration, :seconds)""")
                .param("id", id)
                .param("name", name)
                .param("place", place)
                .param("day", day)
                .param("from", FROM)
                .param("until", UNTIL)
                .param(
                        "about",
                        "Une journée inventée pour la démonstration : entreprises, donneurs d’ordre et services publics de la région.")
                .param("registration", registration)
                .param("seconds", SEARCH_SECONDS)
                .update();
    }

    private UUID participant(
            UUID event,
            String kind,
            String name,
            @Nullable String siren,
            String families,
            boolean apart,
            @Nullable UUID organisation) {
        UUID id = id(event + name);
        boolean own = kind.equals("buyer") && name.equals("Donneur d’ordre (fictif)");
        jdbc.sql("""
                insert into meetings.participant (id, event, kind, name, siren, families, arrives, leaves, keeps_apart)
                values (:id, :event, :kind, :name, :siren, string_to_array(:families, ','), :from, :until, :apart)""")
                .param("id", id)
                .param("event", event)
                .param("kind", kind)
                .param("name", name)
                .param("siren", siren)
                .param("families", families)
                .param("from", FROM)
                .param("until", UNTIL)
                .param("apart", apart)
                .update();
        jdbc.sql(
                        "insert into meetings.participant_owner (participant, event, kind, siren, organisation) values (:id, :event, :kind, :siren, :organisation)")
                .param("id", id)
                .param("event", event)
                .param("kind", own ? "buyer-own" : kind)
                .param("siren", siren)
                .param("organisation", organisation)
                .update();
        jdbc.sql("insert into meetings.attendee (participant, position, words) values (:id, 1, :people)")
                .param("id", id)
                .param("people", PEOPLE)
                .update();
        return id;
    }

    private void say(UUID participant, UUID towards, String answer) {
        jdbc.sql("""
                insert into meetings.wish (event, participant, towards, answer) values (:event, :participant, :towards, :answer)
                on conflict do nothing""")
                .param("event", FIRST)
                .param("participant", participant)
                .param("towards", towards)
                .param("answer", answer)
                .update();
    }

    /** Ids follow from names, as those of the demo's organisations do. */
    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(("demo:" + name).getBytes(StandardCharsets.UTF_8));
    }
}
