package fr.beffroi.workbench.meetings.plan;

/** Where the making of a schedule is. Words: {@code meeting.schedule.<name in small letters>}. */
public enum ScheduleState {
    WAITING,
    RUNNING,
    DONE,
    FAILED;

    /** Whether nothing more comes. */
    public boolean isOver() {
        return this == DONE || this == FAILED;
    }
}
