package fr.beffroi.engine.model;

/** What sort of action a lever is; for readers, the planner makes no difference. */
public enum LeverKind {
    SHIFT,
    MACHINE,
    CERTIFICATION,
    QUALIFICATION,
    SECOND_SOURCE,
    TRAINING,
    STOCK,
    OTHER
}
