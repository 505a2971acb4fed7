package fr.beffroi.workbench.identity.signin;

import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Finds a person by mail address, in the organisation they joined last. */
@Service
class PeopleWhoMaySignIn implements UserDetailsService {
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    PeopleWhoMaySignIn(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public UserDetails loadUserByUsername(String email) {
        return Viewers.callAs(Viewer.SYSTEM, () -> transactions.execute(status -> find(email)));
    }

    private UserDetails find(String email) {
        return jdbc.sql("""
                select p.id, p.name, p.password_hash, m.organisation, m.role
                from identity.person p join identity.membership m on m.person = p.id
                where lower(p.email) = lower(:email) and p.password_hash is not null
                order by m.since desc limit 1
                """)
                .param("email", email.strip())
                .query((row, index) -> (UserDetails) new SignedInPerson(
                        new Viewer(
                                row.getObject("id", UUID.class),
                                row.getObject("organisation", UUID.class),
                                Role.of(row.getString("role"))),
                        row.getString("name"),
                        row.getString("password_hash")))
                .optional()
                .orElseThrow(() -> new UsernameNotFoundException("No person with this address"));
    }
}
