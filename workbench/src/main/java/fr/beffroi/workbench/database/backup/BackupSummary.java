package fr.beffroi.workbench.database.backup;

/** What a backup wrote or a restore read. */
public record BackupSummary(int tables, long rows) {}
