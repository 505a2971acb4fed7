package fr.beffroi.engine.io;

/** Which numbers a field takes. */
enum Bound {
    NON_NEGATIVE("expected.nonNegative"),
    POSITIVE("expected.positive"),
    SHARE("expected.share"),
    POSITIVE_SHARE("expected.positiveShare"),
    LATITUDE("expected.latitude"),
    LONGITUDE("expected.longitude"),
    ANY("expected.number");

    private final String wordingKey;

    Bound(String wordingKey) {
        this.wordingKey = wordingKey;
    }

    boolean holds(double value) {
        return switch (this) {
            case NON_NEGATIVE -> value >= 0;
            case POSITIVE -> value > 0;
            case SHARE -> 0 <= value && value <= 1;
            case POSITIVE_SHARE -> 0 < value && value <= 1;
            case LATITUDE -> -90 <= value && value <= 90;
            case LONGITUDE -> -180 <= value && value <= 180;
            case ANY -> true;
        };
    }

    String inWords() {
        return Wording.text(wordingKey);
    }
}
