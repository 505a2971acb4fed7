package fr.beffroi.engine.plan;

/** The four goals, in their order (§5). */
public enum GoalName {
    BACKLOG("backlog"),
    PUBLIC_MONEY("publicMoney"),
    PRIVATE_MONEY("privateMoney"),
    STOCK_VALUE("stockValue");

    private final String fileName;

    GoalName(String fileName) {
        this.fileName = fileName;
    }

    /** How the goal is called in a plan file. */
    public String fileName() {
        return fileName;
    }
}
