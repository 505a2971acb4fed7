package fr.beffroi.workbench.demand.notice.page;

import fr.beffroi.workbench.demand.notice.Notice;
import fr.beffroi.workbench.demand.notice.NoticeSource;
import fr.beffroi.workbench.demand.notice.join.Joined;
import fr.beffroi.workbench.demand.notice.join.Revision;
import fr.beffroi.workbench.demand.notice.store.JoinedNotices;
import fr.beffroi.workbench.demand.notice.store.NoticeSearch;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Public notices, for programs. */
@RestController
@RequestMapping("/api/notices")
@AllowedTo(Role.ANONYMOUS)
class NoticeApi {
    private final NoticeSearch search;
    private final JoinedNotices notices;

    NoticeApi(NoticeSearch search, JoinedNotices notices) {
        this.search = search;
        this.notices = notices;
    }

    /**
     * Finds notices: {@code q} (words), {@code cpv} (two to eight digits), {@code place} (department or NUTS code), {@code buyer}, {@code state} ({@code open},
     * {@code undated}, {@code closed}, {@code awarded}, {@code planned}, {@code cancelled}, {@code all}; open where it is not said), {@code page} from 1 on.
     */
    @GetMapping
    NoticeSearch.FoundNotices find(@RequestParam MultiValueMap<String, String> parameters) {
        return search.find(NoticeAddress.readInterface(parameters), LocalDateTime.now(NoticePage.REGION));
    }

    /**
     * A notice as it stands.
     *
     * @param id another number than was asked for where that one turned out to be the same notice
     * @param waiting it corrects or cancels one that has not come yet
     * @param pieces what each source gave, by its names
     */
    record NoticeAnswer(
            long id, Notice notice, boolean cancelled, boolean waiting, List<Revision> history, List<Piece> pieces) {}

    /** What one source gave. */
    record Piece(NoticeSource source, List<String> identifiers) {}

    @GetMapping("/{notice:[0-9]{1,18}}")
    NoticeAnswer show(@PathVariable long notice) {
        long id = notices.current(notice);
        Joined joined = notices.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new NoticeAnswer(
                id,
                joined.notice(),
                joined.cancelled(),
                joined.waiting(),
                joined.history(),
                joined.received().stream()
                        .map(one ->
                                new Piece(one.notice().source(), one.notice().identifiers()))
                        .toList());
    }
}
