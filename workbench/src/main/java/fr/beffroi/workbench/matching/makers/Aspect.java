package fr.beffroi.workbench.matching.makers;

/** What a company is judged by for a need, and how much each weighs. The weights are an estimate of ours, shown wherever they count. */
public enum Aspect {
    PROCESS(40),
    MATERIAL(15),
    SIZE(10),
    TOLERANCE(10),
    CREDENTIAL(15),
    HOURS(5),
    DISTANCE(5);

    private final int weight;

    Aspect(int weight) {
        this.weight = weight;
    }

    /** How much it weighs beside the others that are asked for. */
    public int weight() {
        return weight;
    }
}
