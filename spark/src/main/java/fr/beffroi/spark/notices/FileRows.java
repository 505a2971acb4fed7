package fr.beffroi.spark.notices;

import fr.beffroi.workbench.demand.notice.intake.NoticeFile;
import fr.beffroi.workbench.demand.notice.intake.PackedNotices;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.Row;
import org.apache.spark.util.TaskCompletionListener;
import org.jspecify.annotations.Nullable;

/**
 * The notices of one file, row by row, never all at once: the readers tell what they find, Spark asks for it, and between both waits a
 * bounded queue with a thread before it.
 */
final class FileRows implements Iterator<Row> {
    private static final int WAITING_ROWS = 128;

    private final BlockingQueue<Told> told = new ArrayBlockingQueue<>(WAITING_ROWS);
    private @Nullable Told next;

    /** A row; the end, where both are null; what went wrong otherwise. */
    private record Told(@Nullable Row row, @Nullable Throwable failure) {}

    /** Whoever reads is told that nobody asks any more. */
    private static final class StoppedException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /**
     * Begins to read.
     *
     * @param name by which people find the file again
     */
    FileRows(String name, NoticeFile file, NoticeCounts counts) {
        Thread reader = Thread.ofPlatform().name("notice-reader").daemon().start(() -> read(name, file, counts));
        TaskContext.get().addTaskCompletionListener((TaskCompletionListener) _ -> reader.interrupt());
    }

    private void read(String name, NoticeFile file, NoticeCounts counts) {
        Throwable failure = null;
        try {
            NoticeCounts.OfFile own = counts.begin(name);
            PackedNotices.read(
                    file,
                    notice -> {
                        own.read();
                        tell(new Told(NoticeTable.row(name, notice), null));
                    },
                    own::setAside);
        } catch (StoppedException e) {
            return;
        } catch (RuntimeException | Error e) {
            failure = e;
        }
        tell(new Told(null, failure));
    }

    private void tell(Told one) {
        try {
            told.put(one);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoppedException();
        }
    }

    @Override
    public boolean hasNext() {
        if (next == null) {
            try {
                next = told.take();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Stopped while reading notices", e);
            }
        }
        if (next.failure != null) {
            throw new IllegalStateException("Notices could not be read", next.failure);
        }
        return next.row != null;
    }

    @Override
    public Row next() {
        if (!hasNext() || next == null || next.row == null) {
            throw new NoSuchElementException();
        }
        Row row = next.row;
        next = null;
        return row;
    }
}
