package fr.beffroi.workbench.aid.eligibility;

import fr.beffroi.workbench.aid.deminimis.DeMinimis;
import fr.beffroi.workbench.aid.deminimis.Standing;
import fr.beffroi.workbench.aid.programme.Programme;
import fr.beffroi.workbench.aid.programme.ProgrammeBody;
import fr.beffroi.workbench.aid.programme.Programmes;
import fr.beffroi.workbench.aid.programme.Tranche;
import fr.beffroi.workbench.aid.received.KnownAid;
import fr.beffroi.workbench.aid.received.KnownAids;
import fr.beffroi.workbench.aid.rule.AidRequest;
import fr.beffroi.workbench.aid.rule.EarlierGrant;
import fr.beffroi.workbench.aid.rule.Eligibility;
import fr.beffroi.workbench.aid.rule.LegalBasis;
import fr.beffroi.workbench.registry.Company;
import fr.beffroi.workbench.registry.Register;
import fr.beffroi.workbench.registry.Site;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks every published programme what a company may get, with what the register and the sources of de minimis know of it. */
@Service
@Transactional(readOnly = true)
public class Eligibilities {
    private final Programmes programmes;
    private final Register register;
    private final KnownAids knownAids;
    private final ObjectProvider<ProgrammePast> programmePast;

    Eligibilities(
            Programmes programmes,
            Register register,
            KnownAids knownAids,
            ObjectProvider<ProgrammePast> programmePast) {
        this.programmes = programmes;
        this.register = register;
        this.knownAids = knownAids;
        this.programmePast = programmePast;
    }

    /**
     * Asks all programmes that are published and open.
     *
     * @throws NoSuchElementException where the register has no such company
     */
    public Answer answer(AidQuestion question) {
        Company company = register.findCompany(question.siren()).orElseThrow();
        Set<String> regions = regions(question);
        KnownAid known = knownAids.read(question.siren());
        List<PartAnswer> parts = new ArrayList<>();
        for (Programme programme : programmes.list()) {
            if (programme.lastVersion() > 0 && programme.closedAt() == null) {
                ProgrammeBody body = programmes.getVersion(programme.id(), programme.lastVersion());
                Asked asked = new Asked(programme, programme.lastVersion(), body, past(question, programme.id()));
                body.tranches().forEach(part -> parts.add(ask(question, regions, known, asked, part)));
            }
        }
        parts.sort(Comparator.comparingLong(PartAnswer::mostCents)
                .thenComparingLong(PartAnswer::withoutCeilingCents)
                .reversed());
        return new Answer(company.name(), question, known, parts);
    }

    /**
     * Asks one part of one version of a programme: a file keeps the version it began under.
     *
     * @throws fr.beffroi.workbench.aid.programme.UnknownProgrammeException where there is no such version
     * @throws NoSuchElementException where the version has no such part
     */
    public PartAnswer answerPart(AidQuestion question, UUID programme, int version, String part) {
        ProgrammeBody body = programmes.getVersion(programme, version);
        Tranche tranche = body.tranches().stream()
                .filter(one -> one.name().equals(part))
                .findFirst()
                .orElseThrow();
        Asked asked = new Asked(programmes.get(programme), version, body, past(question, programme));
        return ask(question, regions(question), knownAids.read(question.siren()), asked, tranche);
    }

    private record Asked(Programme programme, int version, ProgrammeBody body, ProgrammePast.Past past) {}

    private ProgrammePast.Past past(AidQuestion question, UUID programme) {
        ProgrammePast files = programmePast.getIfAvailable();
        return files == null ? ProgrammePast.Past.UNKNOWN : files.read(programme, question.siren());
    }

    private static PartAnswer ask(
            AidQuestion question, Set<String> regions, KnownAid known, Asked asked, Tranche part) {
        List<EarlierGrant> earlier = asked.past().listEarlierGrants();
        AidRequest unbounded = question.request(regions, earlier, Long.MAX_VALUE);
        Eligibility without = Eligibility.judge(part.allRules(), unbounded);
        if (part.basis() != LegalBasis.DE_MINIMIS) {
            return answer(asked, part, unbounded, without, null, without.largestGrantCents(), null);
        }
        DeMinimis law = known.deMinimis();
        Standing standing = law.standing(question.siren().number(), question.grantDay());
        long room = part.form().mostCents(standing.roomCents());
        AidRequest bounded = question.request(regions, earlier, room);
        return answer(
                asked,
                part,
                bounded,
                Eligibility.judge(part.allRules(), bounded),
                standing,
                without.largestGrantCents(),
                fitsFrom(question, law, part, without.largestGrantCents()));
    }

    private static PartAnswer answer(
            Asked asked,
            Tranche part,
            AidRequest request,
            Eligibility judged,
            @Nullable Standing standing,
            long withoutCeilingCents,
            @Nullable LocalDate fitsFrom) {
        return new PartAnswer(
                asked.programme().id(),
                asked.programme().name(),
                asked.version(),
                asked.body(),
                part,
                request,
                judged,
                asked.past(),
                standing,
                withoutCeilingCents,
                fitsFrom);
    }

    private static @Nullable LocalDate fitsFrom(AidQuestion question, DeMinimis law, Tranche part, long cents) {
        return law.findEarliestDay(
                        question.siren().number(), part.form().grossGrantEquivalentCents(cents), question.grantDay())
                .orElse(null);
    }

    private Set<String> regions(AidQuestion question) {
        return register.listSites(question.siren()).stream()
                .filter(Site::active)
                .map(Site::department)
                .filter(Objects::nonNull)
                .flatMap(department -> Regions.of(department).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
