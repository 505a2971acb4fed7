package fr.beffroi.engine.worlds;

/** How many random worlds a test looks at: some in each run, more with {@code ./beffroi test --slow}. */
public final class HowMany {
    private static final boolean SLOW = "none".equals(System.getProperty("test.tags.excluded"));

    private HowMany() {}

    /** The number for this run. */
    public static int of(int ordinary, int slow) {
        return SLOW ? slow : ordinary;
    }
}
