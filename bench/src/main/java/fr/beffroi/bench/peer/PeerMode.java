package fr.beffroi.bench.peer;

/** How the peer treats what it cannot deliver in time. */
enum PeerMode {
    /** Late deliveries are made up for until the end of the horizon. */
    LATE("late deliveries"),
    /** What is not delivered in its week is lost. */
    LOST_SALES("lost sales");

    final String title;

    PeerMode(String title) {
        this.title = title;
    }
}
