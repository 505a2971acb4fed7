package fr.beffroi.workbench.meetings.schedule;

/**
 * What it is worth that a guest and a host meet. Without one they do not.
 *
 * @param value from 1 to {@value #MOST}
 */
public record Wish(String guest, String host, int value) {
    /** The highest value of a meeting. */
    public static final int MOST = 1000;

    public Wish {
        if (value < 1 || value > MOST) {
            throw new IllegalArgumentException("The value of the meeting of " + guest + " and " + host + " is " + value
                    + ".\nMaybe a number from 1 to " + MOST + "?");
        }
    }
}
