package fr.beffroi.workbench.identity;

/**
 * A file that goes with a mail.
 *
 * @param name such as {@code programme.ics}
 * @param mediaType such as {@code text/calendar}
 */
@SuppressWarnings("ArrayRecordComponent") // sent once, never compared
public record Enclosed(String name, String mediaType, byte[] content) {}
