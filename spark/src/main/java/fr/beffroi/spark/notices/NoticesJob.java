package fr.beffroi.spark.notices;

import fr.beffroi.cli.NoticesReport;
import fr.beffroi.spark.notices.NoticeCounts.FileFault;
import fr.beffroi.workbench.demand.notice.Reason;
import java.io.IOException;
import java.net.URI;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Reads every file below a folder, however packed, and writes the notices to {@code OUT/notices} (Parquet) and what cannot be read to
 * {@code OUT/set-aside} (JSON lines). A file is read by one machine; many small ones are read by one task.
 */
public final class NoticesJob {
    private static final StructType SET_ASIDE = new StructType()
            .add("file", DataTypes.StringType)
            .add("part", DataTypes.StringType)
            .add("reason", DataTypes.StringType)
            .add("values", DataTypes.createArrayType(DataTypes.StringType))
            .add("words", DataTypes.StringType);

    private NoticesJob() {}

    /**
     * Reads and writes.
     *
     * @param folder of files that all machines see
     * @param out where nothing is yet
     * @throws IOException where the folder cannot be listed
     */
    public static NoticesReport run(JavaSparkContext context, URI folder, URI out) throws IOException {
        SparkSession session = SparkSession.builder().getOrCreate();
        NoticeCounts counts = new NoticeCounts(context);
        List<FileGroup> groups = FileGroup.list(folder, context.hadoopConfiguration());
        JavaRDD<Row> rows = context.parallelize(groups, Math.max(1, groups.size()))
                .flatMap(group -> group.files().iterator())
                .flatMap(file -> new FileRows(file.name(), file.open(), counts));
        session.createDataFrame(rows, NoticeTable.SCHEMA)
                .write()
                .parquet(new Path(new Path(out), "notices").toString());
        ResourceBundle words = ResourceBundle.getBundle(
                "messages/demand-unreadable",
                Locale.getDefault(Locale.Category.DISPLAY),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        List<FileFault> faults = counts.faults();
        session.createDataFrame(faults.stream().map(fault -> row(fault, words)).toList(), SET_ASIDE)
                .coalesce(1)
                .write()
                .json(new Path(new Path(out), "set-aside").toString());
        return new NoticesReport(
                counts.files(),
                counts.notices(),
                faults.stream()
                        .map(fault -> new NoticesReport.SetAside(
                                fault.file(),
                                fault.fault().part(),
                                words(fault.fault().reason(), words)))
                        .toList(),
                counts.refused());
    }

    private static Row row(FileFault fault, ResourceBundle words) {
        Reason reason = fault.fault().reason();
        return RowFactory.create(
                fault.file(),
                fault.fault().part(),
                reason.code(),
                reason.values().stream().toArray(),
                words(reason, words));
    }

    private static String words(Reason reason, ResourceBundle words) {
        try {
            return new MessageFormat(words.getString(reason.messageKey()), words.getLocale())
                    .format(reason.values().toArray());
        } catch (MissingResourceException e) {
            return reason.toString();
        }
    }
}
