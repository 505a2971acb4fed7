package fr.beffroi.spark.notices;

import fr.beffroi.workbench.demand.notice.intake.NoticeFile;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.Serializable;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.deploy.SparkHadoopUtil;

/**
 * Files that one task reads, one after the other. Spark's own way to hand over whole files reads the list of all files of a task once for each:
 * 3 500 small ones took minutes.
 */
record FileGroup(ArrayList<Source> files) implements Serializable {
    private static final long serialVersionUID = 1;

    /** Packed, some seconds of reading. */
    private static final long BYTES_OF_A_TASK = 16_000_000;

    /** What a small file costs before its first byte is read. */
    private static final long OPENING_BYTES = 64_000;

    private static final Pattern HIDDEN = Pattern.compile("(^|.*/)[._].*");

    /**
     * A file.
     *
     * @param name below the folder
     * @param address from where any machine reads it
     */
    record Source(String name, String address, long bytes) implements Serializable {
        private static final long serialVersionUID = 1;

        /** For the machine on which the task runs. */
        NoticeFile open() {
            Path path = new Path(address);
            return new NoticeFile(
                    name,
                    bytes,
                    null,
                    () -> path.getFileSystem(SparkHadoopUtil.get().conf()).open(path));
        }
    }

    /**
     * All files below a folder, but for those that are hidden.
     *
     * @throws FileNotFoundException where there is no such folder
     */
    static List<FileGroup> list(URI folder, Configuration configuration) throws IOException {
        Path root = new Path(folder);
        FileSystem system = root.getFileSystem(configuration);
        String prefix = system.makeQualified(root).toUri().getPath();
        List<Source> sources = new ArrayList<>();
        // Not FileSystem.listFiles: on a disk of this machine it starts a process for each file, to ask who may read
        // it.
        Deque<Path> folders = new ArrayDeque<>(List.of(root));
        while (!folders.isEmpty()) {
            for (FileStatus file : system.listStatus(folders.pop())) {
                String path = file.getPath().toUri().getPath();
                String name = path.substring(prefix.length()).replaceFirst("^/", "");
                if (HIDDEN.matcher(name).matches()) {
                    continue;
                }
                if (file.isDirectory()) {
                    folders.push(file.getPath());
                } else {
                    sources.add(new Source(name, file.getPath().toString(), file.getLen()));
                }
            }
        }
        // Large ones first: a task that ends last is then a short one.
        sources.sort(Comparator.comparingLong(Source::bytes).reversed().thenComparing(Source::name));
        return grouped(sources);
    }

    private static List<FileGroup> grouped(List<Source> sources) {
        List<FileGroup> groups = new ArrayList<>();
        long bytes = BYTES_OF_A_TASK;
        for (Source source : sources) {
            if (bytes >= BYTES_OF_A_TASK) {
                groups.add(new FileGroup(new ArrayList<>()));
                bytes = 0;
            }
            groups.getLast().files.add(source);
            bytes += source.bytes + OPENING_BYTES;
        }
        return groups;
    }
}
