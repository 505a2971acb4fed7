package fr.beffroi.workbench.readiness.way;

/**
 * From the least to the most that is usual; both ends count. What is compared is the middle, as twice its value so that it stays whole.
 *
 * @param least at least 0
 * @param most at least {@code least}
 */
public record Range(long least, long most) {
    /** Nothing. */
    public static final Range NONE = new Range(0, 0);

    /**
     * @throws IllegalArgumentException where it is below 0 or upside down
     */
    public Range {
        if (least < 0 || most < least) {
            throw new IllegalArgumentException("from " + least + " to " + most
                    + " is no range.\nMaybe the smaller number comes first, and none is below 0.");
        }
    }

    /** Twice the middle. */
    public long twiceMiddle() {
        return least + most;
    }

    /** Both, one after the other. */
    public Range plus(Range other) {
        return new Range(least + other.least, most + other.most);
    }
}
