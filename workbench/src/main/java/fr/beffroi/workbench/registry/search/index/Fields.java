package fr.beffroi.workbench.registry.search.index;

import java.util.List;

/** The index's fields. What not everybody may see carries its level ({@link #LEVELS}) in the field's name or before the term. */
public final class Fields {
    /** The levels of {@code identity.Visibility}, most open first: a viewer at level n sees what lies at 0 to n. */
    public static final List<String> LEVELS = List.of("public", "signed-in", "buyers", "trusted", "only-me");

    public static final String SIREN = "siren";
    public static final String NUMBER = "number";
    public static final String NAME = "name";
    public static final String PLACE = "place";
    public static final String ACTIVITY_LABEL = "activityLabel";
    public static final String DEPARTMENT = "department";
    public static final String ACTIVITY = "activity";
    public static final String SIZE = "size";
    public static final String STATE = "state";
    public static final String PUBLISHED = "published";
    public static final String PROCESS = "process";
    public static final String CREDENTIAL = "credential";
    public static final String POINT = "point";
    public static final String NAME_ORDER = "nameOrder";
    /** 1 where anything is known of what the company can do, else 0: such companies come first. */
    public static final String KNOWN = "known";

    private Fields() {}

    /** The field of the words about what a company can do, of one level. */
    public static String skill(int level) {
        return "skill" + level;
    }

    /** A facet's term with its level. */
    public static String leveled(int level, String code) {
        return level + code;
    }

    /** A place as the index keeps it: latitude and longitude in 32 bits each. */
    public static long packedPoint(double latitude, double longitude) {
        return (long) (int) Math.round(latitude * 1e7) << 32 | Math.round(longitude * 1e7) & 0xffff_ffffL;
    }

    /** Degrees north of a packed place. */
    public static double latitude(long packed) {
        return (int) (packed >> 32) / 1e7;
    }

    /** Degrees east of a packed place. */
    public static double longitude(long packed) {
        return (int) packed / 1e7;
    }
}
