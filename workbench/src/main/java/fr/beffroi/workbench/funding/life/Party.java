package fr.beffroi.workbench.funding.life;

import java.util.Locale;

/** On whose side somebody acts, or who has the ball. */
public enum Party {
    /** The company that asks. */
    COMPANY,
    /** The officers who examine, and record what assembly, prefect and accountant did. */
    TASK_FORCE,
    /** The assembly or its commission permanente: decides; an officer records it. */
    ASSEMBLY,
    /** The public accountant: pays; an officer records it. */
    ACCOUNTANT,
    /** Nobody: the file is at its end. */
    NOBODY;

    /** Its name in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
