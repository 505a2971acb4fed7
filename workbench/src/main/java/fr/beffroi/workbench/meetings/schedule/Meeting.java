package fr.beffroi.workbench.meetings.schedule;

/** A guest at a host's table, in a slot (from 0). */
public record Meeting(String guest, String host, int slot) {}
