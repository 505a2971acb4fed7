package fr.beffroi.workbench.identity.demo;

import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Makes the demo's organisations and one account for each role, the first time. */
@Component
@Profile("demo")
@Order(10)
class DemoAccounts implements ApplicationRunner {
    /** Said openly in the terminal and on the sign-in page: the demo holds nothing to protect. */
    static final String PASSWORD = "beffroi-demo";

    /** In the order in which the demo is best walked through. */
    static final Map<Role, String> EMAILS = emails();

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final PasswordEncoder encoder;

    DemoAccounts(JdbcClient jdbc, TransactionOperations transactions, PasswordEncoder encoder) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.encoder = encoder;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Viewers.runAs(
                Viewer.SYSTEM,
                () -> transactions.executeWithoutResult(status -> {
                    if (jdbc.sql("select count(*) from identity.person")
                                    .query(Long.class)
                                    .single()
                            == 0) {
                        create();
                    }
                }));
    }

    private void create() {
        // One hash for all: each takes a noticeable part of a second, by design.
        String hash = encoder.encode(PASSWORD);
        UUID taskForce = organisation("task-force", "Task force régionale (fictive)", null);
        UUID company = organisation("company", "Ateliers du Hainaut (fictif)", "000000018");
        UUID buyer = organisation("buyer", "Donneur d’ordre (fictif)", null);
        person(taskForce, Role.ADMINISTRATOR, "Administrateur de démonstration", hash);
        person(taskForce, Role.OFFICER, "Agent de démonstration", hash);
        person(company, Role.COMPANY_MEMBER, "Chef d’entreprise de démonstration", hash);
        person(buyer, Role.BUYER, "Acheteur de démonstration", hash);
        person(taskForce, Role.AUDITOR, "Auditeur de démonstration", hash);
    }

    private static Map<Role, String> emails() {
        Map<Role, String> emails = new LinkedHashMap<>();
        emails.put(Role.OFFICER, "agent@demo.example");
        emails.put(Role.COMPANY_MEMBER, "entreprise@demo.example");
        emails.put(Role.BUYER, "acheteur@demo.example");
        emails.put(Role.AUDITOR, "auditeur@demo.example");
        emails.put(Role.ADMINISTRATOR, "administrateur@demo.example");
        return emails;
    }

    /** Ids follow from names, so that the demo is the same wherever it is made. */
    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(("demo:" + name).getBytes(StandardCharsets.UTF_8));
    }

    private UUID organisation(String kind, String name, @Nullable String siren) {
        UUID id = id(name);
        jdbc.sql(
                        "insert into identity.organisation (id, kind, name, siren, fictive) values (:id, :kind, :name, :siren, true)")
                .param("id", id)
                .param("kind", kind)
                .param("name", name)
                .param("siren", siren)
                .update();
        return id;
    }

    private void person(UUID organisation, Role role, String name, String hash) {
        String email = Objects.requireNonNull(EMAILS.get(role));
        UUID id = id(email);
        jdbc.sql("insert into identity.person (id, email, name) values (:id, :email, :name)")
                .param("id", id)
                .param("email", email)
                .param("name", name)
                .update();
        jdbc.sql("insert into identity.password (person, hash) values (:id, :hash)")
                .param("id", id)
                .param("hash", hash)
                .update();
        jdbc.sql("insert into identity.membership (person, organisation, role) values (:person, :organisation, :role)")
                .param("person", id)
                .param("organisation", organisation)
                .param("role", role.code())
                .update();
    }
}
