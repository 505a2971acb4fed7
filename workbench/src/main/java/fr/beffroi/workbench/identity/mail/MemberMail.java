package fr.beffroi.workbench.identity.mail;

import fr.beffroi.workbench.identity.CompanyMail;
import fr.beffroi.workbench.identity.access.InOwnName;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds a company's members and writes to them. Without a base address no link can be given outside a request: nothing is sent. */
@Component
class MemberMail implements CompanyMail {
    private final JdbcClient jdbc;
    private final InOwnName inOwnName;
    private final Post post;
    private final BaseAddress baseAddress;

    MemberMail(JdbcClient jdbc, InOwnName inOwnName, Post post, BaseAddress baseAddress) {
        this.jdbc = jdbc;
        this.inOwnName = inOwnName;
        this.post = post;
        this.baseAddress = baseAddress;
    }

    private record Reader(String email, String name, Locale language) {}

    @Override
    public int sendToMembers(String siren, String key, String path, Function<Locale, Object[]> words) {
        if (!post.isConfigured() || !baseAddress.isGiven()) {
            return 0;
        }
        int sent = 0;
        for (Reader reader : members(siren)) {
            Object[] all = Stream.concat(
                            Stream.of(reader.name(), baseAddress.of(path)), Stream.of(words.apply(reader.language())))
                    .toArray();
            sent += post.send(reader.email(), key, reader.language(), all) ? 1 : 0;
        }
        return sent;
    }

    private List<Reader> members(String siren) {
        return inOwnName.call(() -> jdbc.sql("""
                select p.email, p.name, p.locale from identity.person p join identity.membership m on m.person = p.id
                join identity.organisation o on o.id = m.organisation
                where o.siren = :siren and m.role = 'company-member' order by p.email""")
                .param("siren", siren)
                .query((row, index) ->
                        new Reader(row.getString("email"), row.getString("name"), Locale.of(row.getString("locale"))))
                .list());
    }
}
