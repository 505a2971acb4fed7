package fr.beffroi.spark.notices;

import fr.beffroi.workbench.demand.notice.Reason;
import fr.beffroi.workbench.demand.notice.intake.Fault;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.util.CollectionAccumulator;
import org.apache.spark.util.LongAccumulator;

/** What the tasks read and set aside. What a task counted that is carried out again counts once. */
final class NoticeCounts implements Serializable {
    private static final long serialVersionUID = 1;

    /** Of more faults in one file the first are told, and all are counted. */
    static final int MOST_TOLD_OF_A_FILE = 1_000;

    private static final int LONGEST_VALUE = 1_000;

    private final LongAccumulator files;
    private final LongAccumulator notices;
    private final LongAccumulator refused;
    private final CollectionAccumulator<FileFault> faults;

    /** Something that could not be read, with its file. */
    record FileFault(String file, Fault fault) implements Serializable {
        private static final long serialVersionUID = 1;
    }

    NoticeCounts(JavaSparkContext context) {
        files = context.sc().longAccumulator();
        notices = context.sc().longAccumulator();
        refused = context.sc().longAccumulator();
        faults = context.sc().collectionAccumulator();
    }

    /** Counts one file. */
    OfFile begin(String name) {
        files.add(1);
        return new OfFile(name);
    }

    /** Counts what is in one file. */
    final class OfFile {
        private final String name;
        private int told;

        private OfFile(String name) {
            this.name = name;
        }

        void read() {
            notices.add(1);
        }

        void setAside(Fault fault) {
            refused.add(1);
            if (told++ < MOST_TOLD_OF_A_FILE) {
                List<String> values =
                        fault.reason().values().stream().map(OfFile::clipped).toList();
                faults.add(new FileFault(
                        name,
                        new Fault(
                                clipped(fault.part()), new Reason(fault.reason().code(), values))));
            }
        }

        private static String clipped(String text) {
            return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE);
        }
    }

    long files() {
        return files.value();
    }

    long notices() {
        return notices.value();
    }

    long refused() {
        return refused.value();
    }

    /** In the order of files and parts. */
    List<FileFault> faults() {
        return faults.value().stream()
                .sorted(Comparator.comparing(FileFault::file)
                        .thenComparing(fault -> fault.fault().part())
                        .thenComparing(fault -> fault.fault().reason().toString()))
                .toList();
    }
}
