package fr.beffroi.workbench.meetings.note;

/** Which side of a meeting wrote something. Words: {@code meeting.side.<name in small letters>}. */
public enum Side {
    GUEST,
    HOST
}
