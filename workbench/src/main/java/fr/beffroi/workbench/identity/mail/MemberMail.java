package fr.beffroi.workbench.identity.mail;

import fr.beffroi.workbench.identity.CompanyMail;
import fr.beffroi.workbench.identity.Enclosed;
import fr.beffroi.workbench.identity.OfficerMail;
import fr.beffroi.workbench.identity.OrganisationMail;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.access.InOwnName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds a company's members, officers, or people of an organisation, and writes to them. Without a base address no link can be given outside a request: nothing is sent. */
@Component
class MemberMail implements CompanyMail, OfficerMail, OrganisationMail {
    private final JdbcClient jdbc;
    private final InOwnName inOwnName;
    private final Post post;
    private final UndeliveredMails undelivered;
    private final BaseAddress baseAddress;

    MemberMail(JdbcClient jdbc, InOwnName inOwnName, Post post, UndeliveredMails undelivered, BaseAddress baseAddress) {
        this.jdbc = jdbc;
        this.inOwnName = inOwnName;
        this.post = post;
        this.undelivered = undelivered;
        this.baseAddress = baseAddress;
    }

    private record Reader(String email, String name, Locale language) {}

    @Override
    public int sendToMembers(String siren, String key, String path, Function<Locale, Object[]> words) {
        return send(() -> members(siren), key, path, words);
    }

    @Override
    public int sendToActing(String siren, UUID file, String key, String path, Function<Locale, Object[]> words) {
        return send(
                () -> Stream.concat(members(siren).stream(), mandated(siren, file).stream())
                        .toList(),
                key,
                path,
                words);
    }

    @Override
    public int sendToMember(String siren, UUID pseudonym, String key, String path, Function<Locale, Object[]> words) {
        return send(() -> member(siren, pseudonym), key, path, words);
    }

    @Override
    public int sendTo(Collection<UUID> pseudonyms, String key, String path, Function<Locale, Object[]> words) {
        return pseudonyms.isEmpty() ? 0 : send(() -> officers(pseudonyms), key, path, words);
    }

    @Override
    public int sendToAll(String key, String path, Function<Locale, Object[]> words) {
        return send(this::allOfficers, key, path, words);
    }

    @Override
    public int sendToOrganisation(
            UUID organisation, Set<Role> roles, String key, String path, Function<Locale, Object[]> words) {
        return send(() -> of(organisation, roles), key, path, words);
    }

    @Override
    public int sendToMembers(
            String siren, String key, String path, Function<Locale, Object[]> words, Enclosed enclosed) {
        return send(() -> members(siren), key, path, words, enclosed);
    }

    @Override
    public int sendToOrganisation(
            UUID organisation,
            Set<Role> roles,
            String key,
            String path,
            Function<Locale, Object[]> words,
            Enclosed enclosed) {
        return send(() -> of(organisation, roles), key, path, words, enclosed);
    }

    private int send(Supplier<List<Reader>> readers, String key, String path, Function<Locale, Object[]> words) {
        return send(readers, key, path, words, null);
    }

    private int send(
            Supplier<List<Reader>> readers,
            String key,
            String path,
            Function<Locale, Object[]> words,
            @Nullable Enclosed enclosed) {
        if (!post.isConfigured() || !baseAddress.isGiven()) {
            return 0;
        }
        int sent = 0;
        for (Reader reader : readers.get()) {
            Object[] all = Stream.concat(
                            Stream.of(reader.name(), baseAddress.of(path)), Stream.of(words.apply(reader.language())))
                    .toArray();
            sent += undelivered.send(post.write(reader.email(), key, reader.language(), all)
                            .with(enclosed))
                    ? 1
                    : 0;
        }
        return sent;
    }

    private List<Reader> members(String siren) {
        return inOwnName.call(() ->
                jdbc.sql("""
                select p.email, p.name, p.locale from identity.person p join identity.membership m on m.person = p.id
                join identity.organisation o on o.id = m.organisation
                where o.siren = :siren and m.role = 'company-member' order by p.email""").param("siren", siren).query(MemberMail::reader).list());
    }

    private List<Reader> of(UUID organisation, Set<Role> roles) {
        return inOwnName.call(() -> jdbc.sql("""
                select distinct p.email, p.name, p.locale from identity.person p join identity.membership m on m.person = p.id
                where m.organisation = :organisation and m.role in (:roles) order by p.email""")
                .param("organisation", organisation)
                .param("roles", roles.stream().map(Role::code).toList())
                .query(MemberMail::reader)
                .list());
    }

    private List<Reader> mandated(String siren, UUID file) {
        return inOwnName.call(() -> jdbc.sql("""
                select distinct p.email, p.name, p.locale from identity.person p join identity.mandate m on m.person = p.id
                join identity.organisation o on o.id = m.organisation
                where o.siren = :siren and m.ended_at is null and (now() at time zone 'Europe/Paris')::date between m.from_on and m.until_on
                    and (m.file is null or m.file = :file)
                order by p.email""")
                .param("siren", siren)
                .param("file", file)
                .query(MemberMail::reader)
                .list());
    }

    private List<Reader> member(String siren, UUID pseudonym) {
        return inOwnName.call(() -> jdbc.sql("""
                select p.email, p.name, p.locale from identity.person p join identity.pseudonym s on s.person = p.id
                join identity.membership m on m.person = p.id join identity.organisation o on o.id = m.organisation
                where o.siren = :siren and m.role = 'company-member' and s.pseudonym = :pseudonym""")
                .param("siren", siren)
                .param("pseudonym", pseudonym)
                .query(MemberMail::reader)
                .list());
    }

    private List<Reader> officers(Collection<UUID> pseudonyms) {
        return inOwnName.call(() -> jdbc.sql("""
                select distinct p.email, p.name, p.locale from identity.person p join identity.pseudonym s on s.person = p.id
                join identity.membership m on m.person = p.id
                where m.role = 'officer' and (s.pseudonym in (:pseudonyms) or s.pseudonym in (
                    select a.stand_in from identity.absence a where a.person in (:pseudonyms)
                        and (now() at time zone 'Europe/Paris')::date between a.from_on and a.until_on))
                order by p.email""")
                .param("pseudonyms", pseudonyms)
                .query(MemberMail::reader)
                .list());
    }

    private List<Reader> allOfficers() {
        return inOwnName.call(() -> jdbc.sql("""
                select distinct p.email, p.name, p.locale from identity.person p join identity.membership m on m.person = p.id
                where m.role = 'officer' order by p.email""").query(MemberMail::reader).list());
    }

    private static Reader reader(ResultSet row, int index) throws SQLException {
        return new Reader(row.getString("email"), row.getString("name"), Locale.of(row.getString("locale")));
    }
}
