package fr.beffroi.engine.worlds;

import fr.beffroi.engine.model.Programme;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A programme that can be changed part by part. */
final class ProgrammeDraft {
    double envelopeEuros;

    @Nullable
    Map<Integer, Double> envelopeByYearEuros;

    double intensity;
    double capPerCompanyEuros;
    double minimumGrantEuros;
    boolean deMinimis;
    int from;
    int to;

    private ProgrammeDraft(Programme programme) {
        envelopeEuros = programme.envelopeEuros();
        envelopeByYearEuros = programme.envelopeByYearEuros();
        intensity = programme.intensity();
        capPerCompanyEuros = programme.capPerCompanyEuros();
        minimumGrantEuros = programme.minimumGrantEuros();
        deMinimis = programme.deMinimis();
        from = programme.from();
        to = programme.to();
    }

    static Programme change(Programme programme, Consumer<ProgrammeDraft> changes) {
        ProgrammeDraft draft = new ProgrammeDraft(programme);
        changes.accept(draft);
        return new Programme(
                programme.id(),
                programme.name(),
                draft.envelopeEuros,
                draft.envelopeByYearEuros,
                draft.intensity,
                draft.capPerCompanyEuros,
                draft.minimumGrantEuros,
                draft.deMinimis,
                draft.from,
                draft.to);
    }
}
