package fr.beffroi.workbench.demand.notice.store;

import fr.beffroi.workbench.demand.notice.Notice;
import fr.beffroi.workbench.demand.notice.Reason;
import fr.beffroi.workbench.demand.notice.UnreadableNoticeException;
import fr.beffroi.workbench.demand.notice.join.Received;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Notices as they lie in the database. */
public final class NoticeJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(
                    all -> all.withValueInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final int LONGEST_NAME = 300;
    private static final int SHOWN = 40;

    private NoticeJson() {}

    /**
     * A notice just read.
     *
     * @throws UnreadableNoticeException where an identifier is none that can be kept
     */
    public static Received received(Notice notice) throws UnreadableNoticeException {
        Received received = new Received(notice, JSON.writeValueAsString(notice));
        for (String name : received.names()) {
            if (name.length() > LONGEST_NAME || name.indexOf('\0') >= 0) {
                throw new UnreadableNoticeException(Reason.of(
                        "identifier",
                        name.substring(0, Math.min(SHOWN, name.length())).replace('\0', ' '),
                        name.length(),
                        LONGEST_NAME));
            }
        }
        return received;
    }

    /** A notice kept before. */
    static Received kept(String body) {
        return new Received(JSON.readValue(body, Notice.class), body);
    }
}
