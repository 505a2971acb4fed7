package fr.beffroi.workbench.demand.notice.intake;

import fr.beffroi.workbench.demand.notice.Notice;
import fr.beffroi.workbench.demand.notice.Reason;
import fr.beffroi.workbench.demand.notice.UnreadableNoticeException;
import fr.beffroi.workbench.demand.notice.join.Received;
import fr.beffroi.workbench.demand.notice.store.NoticeJson;
import fr.beffroi.workbench.demand.notice.store.NoticeStore;
import fr.beffroi.workbench.demand.notice.store.PutOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Reads files side by side and puts what is in them into the database in batches; returns when all is kept. */
@Component
public class NoticeLoader {
    static final int MOST_FAULTS_TOLD = 100;
    /** More readers than that wait for the one writer. */
    private static final int MOST_READERS = 4;

    private static final int WAITING_PIECES = 2 * NoticeStore.BATCH;

    private final NoticeStore store;
    private final NoticeFiles files;

    NoticeLoader(NoticeStore store, NoticeFiles files) {
        this.store = store;
        this.files = files;
    }

    /** What a reader tells the writer: a piece, the end of a file, or (without a file) that it has read its last. */
    private record Told(@Nullable OpenFile file, @Nullable Received piece) {}

    /** A file that is being read. */
    static final class OpenFile {
        final NoticeFile file;
        final List<Fault> faults = new ArrayList<>();
        int notices;
        int refused;

        OpenFile(NoticeFile file) {
            this.file = file;
        }

        synchronized void count(int more) {
            notices += more;
        }

        synchronized void fault(Fault fault) {
            refused++;
            if (faults.size() < MOST_FAULTS_TOLD) {
                faults.add(fault);
            }
        }
    }

    /**
     * Reads files; the same file, or the same notice, twice changes nothing.
     *
     * @param origin {@code folder}, {@code upload}, {@code demo} or the name of a connector
     */
    public LoadReport load(String origin, List<NoticeFile> given) {
        if (given.isEmpty()) {
            return LoadReport.NONE;
        }
        BlockingQueue<Told> told = new ArrayBlockingQueue<>(WAITING_PIECES);
        int readers = Math.min(given.size(), Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST_READERS));
        AtomicInteger next = new AtomicInteger();
        ExecutorService reading = Executors.newFixedThreadPool(
                readers, Thread.ofPlatform().name("notice-reader-", 0).daemon().factory());
        try {
            for (int i = 0; i < readers; i++) {
                reading.execute(() -> read(given, next, told));
            }
            return new Writing(origin).takeAll(told, readers);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while reading notices; what is missing is read the next time", e);
        } finally {
            reading.shutdownNow();
        }
    }

    private static void read(List<NoticeFile> given, AtomicInteger next, BlockingQueue<Told> told) {
        try {
            try {
                for (int at = next.getAndIncrement(); at < given.size(); at = next.getAndIncrement()) {
                    OpenFile open = new OpenFile(given.get(at));
                    PackedNotices.read(open.file, notice -> tell(notice, open, told), open::fault);
                    told.put(new Told(open, null));
                }
            } finally {
                told.put(new Told(null, null));
            }
        } catch (InterruptedException | StoppedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The writer is gone. */
    private static final class StoppedException extends RuntimeException {
        private static final long serialVersionUID = 1;

        StoppedException(InterruptedException cause) {
            super(cause);
        }
    }

    private static void tell(Notice notice, OpenFile open, BlockingQueue<Told> told) {
        try {
            Received piece = NoticeJson.received(notice);
            open.count(1);
            told.put(new Told(open, piece));
        } catch (UnreadableNoticeException e) {
            open.fault(new Fault("", e.reason()));
        } catch (InterruptedException e) {
            throw new StoppedException(e);
        }
    }

    /** The one that writes. */
    private final class Writing {
        private final String origin;
        private final List<Received> pieces = new ArrayList<>();
        private final List<OpenFile> of = new ArrayList<>();
        private final List<OpenFile> ended = new ArrayList<>();
        private LoadReport report = LoadReport.NONE;

        Writing(String origin) {
            this.origin = origin;
        }

        LoadReport takeAll(BlockingQueue<Told> told, int readers) throws InterruptedException {
            int reading = readers;
            while (reading > 0) {
                Told one = told.take();
                if (one.file == null) {
                    reading--;
                } else if (one.piece == null) {
                    ended.add(one.file);
                } else {
                    pieces.add(one.piece);
                    of.add(one.file);
                }
                if (pieces.size() >= NoticeStore.BATCH || ended.size() >= NoticeStore.BATCH) {
                    flush();
                }
            }
            flush();
            return report;
        }

        private void flush() {
            PutOutcome outcome = put();
            pieces.clear();
            of.clear();
            files.keep(origin, ended);
            for (OpenFile file : ended) {
                report = report.plus(new LoadReport(1, file.notices, PutOutcome.NONE, file.faults, file.refused));
            }
            report = report.plus(new LoadReport(0, 0, outcome, List.of(), 0));
            ended.clear();
        }

        /** A batch; where the database cannot hold something in it, piece by piece, so that only that one is set aside. */
        private PutOutcome put() {
            try {
                return store.put(pieces);
            } catch (DataIntegrityViolationException e) {
                PutOutcome outcome = PutOutcome.NONE;
                for (int i = 0; i < pieces.size(); i++) {
                    try {
                        outcome = outcome.plus(store.put(List.of(pieces.get(i))));
                    } catch (DataIntegrityViolationException one) {
                        of.get(i).count(-1);
                        of.get(i)
                                .fault(new Fault(
                                        pieces.get(i).notice().identifiers().getLast(),
                                        Reason.of(
                                                "not-kept",
                                                one.getMostSpecificCause().getMessage())));
                    }
                }
                return outcome;
            }
        }
    }
}
