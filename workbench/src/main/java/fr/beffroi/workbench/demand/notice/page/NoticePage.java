package fr.beffroi.workbench.demand.notice.page;

import fr.beffroi.workbench.demand.LotAction;
import fr.beffroi.workbench.demand.NoticeLine;
import fr.beffroi.workbench.demand.notice.NoticeKind;
import fr.beffroi.workbench.demand.notice.code.Cpv;
import fr.beffroi.workbench.demand.notice.code.Nuts;
import fr.beffroi.workbench.demand.notice.join.Joined;
import fr.beffroi.workbench.demand.notice.store.JoinedNotices;
import fr.beffroi.workbench.demand.notice.store.NoticeQuery;
import fr.beffroi.workbench.demand.notice.store.NoticeSearch;
import fr.beffroi.workbench.demand.notice.store.NoticeTexts;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.registry.Company;
import fr.beffroi.workbench.registry.Register;
import fr.beffroi.workbench.registry.Siren;
import fr.beffroi.workbench.registry.geo.Departments;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Public notices: what is bought, by whom, until when; and one of them as a whole. */
@Controller
@RequestMapping("/avis")
@AllowedTo(Role.ANONYMOUS)
class NoticePage {
    static final ZoneId REGION = ZoneId.of("Europe/Paris");
    private static final Set<Role> INTAKE_READERS = Set.of(Role.ADMINISTRATOR, Role.OFFICER, Role.AUDITOR);
    /** The Union's first level in France: the regions of before 2016's reform lie below. */
    private static final List<String> REGIONS =
            List.of("FRE", "FR1", "FRB", "FRC", "FRD", "FRF", "FRG", "FRH", "FRI", "FRJ", "FRK", "FRL", "FRM");

    private final NoticeSearch search;
    private final JoinedNotices notices;
    private final Register register;
    private final ObjectProvider<LotAction> actions;

    NoticePage(NoticeSearch search, JoinedNotices notices, Register register, ObjectProvider<LotAction> actions) {
        this.search = search;
        this.notices = notices;
        this.register = register;
        this.actions = actions;
    }

    @GetMapping
    String list(
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestHeader(name = "HX-Target", defaultValue = "") String target,
            Model model,
            Locale locale) {
        NoticeQuery query = NoticeAddress.readPage(parameters);
        NoticeSearch.FoundNotices found = search.find(query, LocalDateTime.now(REGION));
        int pages = Math.clamp((found.total() + NoticeQuery.PAGE - 1) / NoticeQuery.PAGE, 1, NoticeQuery.LAST_PAGE);
        model.addAttribute("query", query);
        model.addAttribute("found", found);
        model.addAttribute("pages", pages);
        model.addAttribute("stateWord", NoticeAddress.word(query.state()));
        model.addAttribute(
                "states",
                Arrays.stream(NoticeQuery.State.values())
                        .map(NoticeAddress::word)
                        .toList());
        model.addAttribute("divisions", Cpv.divisions(locale));
        model.addAttribute("regions", regions(locale));
        model.addAttribute("departments", Departments.all());
        model.addAttribute("question", NoticeAddress.write(query.at(1)));
        model.addAttribute("narrowed", !NoticeAddress.write(query.at(1)).isEmpty());
        model.addAttribute(
                "previous", query.page() > 1 ? "/avis" + NoticeAddress.write(query.at(query.page() - 1)) : null);
        model.addAttribute(
                "next", query.page() < pages ? "/avis" + NoticeAddress.write(query.at(query.page() + 1)) : null);
        model.addAttribute(
                "seesIntake", INTAKE_READERS.contains(Viewers.current().role()));
        return target.equals("resultats") ? "demand/notices :: results" : "demand/notices";
    }

    private static Map<String, String> regions(Locale locale) {
        Map<String, String> regions = new LinkedHashMap<>();
        REGIONS.forEach(code -> regions.put(code, Nuts.label(code, locale)));
        return regions;
    }

    @GetMapping("/{notice:[0-9]{1,18}}")
    String show(@PathVariable long notice, Model model) {
        long current = notices.current(notice);
        if (current != notice) {
            return "redirect:/avis/" + current;
        }
        Joined joined = notices.find(notice).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        NoticeLine line = NoticeTexts.line(notice, joined);
        model.addAttribute("joined", joined);
        model.addAttribute("line", line);
        model.addAttribute("actions", actions(notice, joined));
        model.addAttribute("buyers", NoticeTexts.names(joined.notice().buyers()));
        model.addAttribute("open", isOpen(line, joined));
        model.addAttribute("companies", winners(joined));
        model.addAttribute("kind", joined.notice().kind().name().toLowerCase(Locale.ROOT));
        return "demand/notice";
    }

    /** What others offer: by the lot's number, the paths with the keys of their words. */
    private Map<String, Map<String, String>> actions(long notice, Joined joined) {
        Map<String, Map<String, String>> offered = new HashMap<>();
        joined.notice()
                .lots()
                .forEach(lot -> actions.orderedStream()
                        .forEach(action -> action.findPath(notice, lot.number())
                                .ifPresent(
                                        path -> offered.computeIfAbsent(lot.number(), number -> new LinkedHashMap<>())
                                                .put(path, action.messageKey()))));
        return offered;
    }

    private static boolean isOpen(NoticeLine line, Joined joined) {
        return joined.notice().kind() == NoticeKind.COMPETITION
                && !joined.cancelled()
                && line.deadline() != null
                && line.deadline().isAfter(LocalDateTime.now(REGION));
    }

    /** Winners that the register knows and the reader may see, by SIREN. */
    private Map<String, String> winners(Joined joined) {
        List<Siren> sirens = joined.notice().awards().stream()
                .flatMap(award -> award.winners().stream())
                .flatMap(winner -> winner.siren().stream())
                .distinct()
                .toList();
        return register.listCompanies(sirens).stream()
                .collect(Collectors.toMap(company -> company.siren().number(), Company::name, (a, b) -> a));
    }
}
