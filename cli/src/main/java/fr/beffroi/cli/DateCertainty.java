package fr.beffroi.cli;

import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.simulate.DateOutlook;
import fr.beffroi.engine.simulate.Estimate;

/** A plan's date with its probability, in one sentence. */
final class DateCertainty {
    private final Messages messages;
    private final RampUpModel model;

    DateCertainty(Messages messages, RampUpModel model) {
        this.messages = messages;
        this.model = model;
    }

    String say(DateOutlook date) {
        Integer planned = date.plannedWeek();
        return planned == null
                ? messages.text("simulate.neverPlanned", percents(date.ofPlannedWeek()))
                : messages.text(
                        "simulate.planned", messages.date(model.mondayOf(planned)), percents(date.ofPlannedWeek()));
    }

    private String percents(Estimate probability) {
        return messages.text(
                "simulate.probability",
                messages.percent(probability.value()),
                messages.percent(probability.low()),
                messages.percent(probability.high()));
    }
}
