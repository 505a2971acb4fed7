package fr.beffroi.workbench.meetings.note;

import java.time.Instant;

/** What one side wrote down of a meeting. */
public record Note(Side side, String text, Instant writtenAt) {}
