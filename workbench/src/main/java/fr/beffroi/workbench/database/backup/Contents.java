package fr.beffroi.workbench.database.backup;

import java.util.List;

/**
 * What a backup says of itself ({@code backup.json}, its last entry).
 *
 * @param format {@link #FORMAT}
 * @param version the newest migration of the database it was made from
 * @param madeAt when, ISO 8601
 */
record Contents(String format, String version, String madeAt, List<SavedTable> tables, List<SavedSequence> sequences) {
    static final String FORMAT = "beffroi/backup/1";
    static final String ENTRY = "backup.json";

    /** A table: its rows are in the entry {@code schema.table}, in PostgreSQL's COPY text form. */
    record SavedTable(String schema, String name, List<String> columns, long rows) {
        String entry() {
            return "tables/" + schema + "." + name;
        }
    }

    /** A sequence with the value it gave last. */
    record SavedSequence(String schema, String name, long lastValue) {}

    long rows() {
        return tables.stream().mapToLong(SavedTable::rows).sum();
    }

    BackupSummary summary() {
        return new BackupSummary(tables.size(), rows());
    }
}
