package fr.beffroi.workbench.accounts.demo;

import fr.beffroi.engine.model.LeverKind;
import fr.beffroi.workbench.accounts.promise.PromiseKind;

/**
 * A sort of lever of the demo's year. All of it is invented.
 *
 * @param cadence what it adds: hours or units a week
 * @param most of it, at most
 * @param product what comes of it
 * @param lateWeeks how late such levers are on average
 * @param costEuros what one costs
 */
enum DemoLever {
    MACHINE(
            "Centre d’usinage 5 axes",
            LeverKind.MACHINE,
            PromiseKind.HOURS_PER_WEEK,
            40,
            "Pièces usinées de cellule",
            6,
            180_000),
    SHIFT(
            "Deuxième équipe au montage",
            LeverKind.SHIFT,
            PromiseKind.HOURS_PER_WEEK,
            60,
            "Montage de drones",
            1,
            45_000),
    TRAINING(
            "Formation de câbleurs",
            LeverKind.TRAINING,
            PromiseKind.UNITS_PER_WEEK,
            25,
            "Faisceaux de câblage",
            3,
            30_000),
    CERTIFICATION(
            "Certification EN 9100",
            LeverKind.CERTIFICATION,
            PromiseKind.UNITS_PER_WEEK,
            15,
            "Pièces usinées de cellule",
            9,
            38_000),
    SECOND_SOURCE(
            "Seconde source de moteurs",
            LeverKind.SECOND_SOURCE,
            PromiseKind.UNITS_PER_WEEK,
            50,
            "Ensembles moteur",
            4,
            70_000);

    final String title;
    final LeverKind kind;
    final PromiseKind cadence;
    final int most;
    final String product;
    final int lateWeeks;
    final long costEuros;

    DemoLever(
            String title,
            LeverKind kind,
            PromiseKind cadence,
            int most,
            String product,
            int lateWeeks,
            long costEuros) {
        this.title = title;
        this.kind = kind;
        this.cadence = cadence;
        this.most = most;
        this.product = product;
        this.lateWeeks = lateWeeks;
        this.costEuros = costEuros;
    }
}
