package fr.beffroi.engine.simulate;

import fr.beffroi.engine.simulate.run.Replications;
import fr.beffroi.engine.simulate.run.SimulationModel;
import fr.beffroi.engine.simulate.tally.Saving;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A cluster as bad as it may be: pieces of any size, in any order, some carried out twice, and all that comes back comes as bytes. */
final class ScatteredCrew implements Crew {
    private final SimulationModel model;
    private final long seed;
    private final Random random;

    ScatteredCrew(SimulationModel model, long seed, Random random) {
        this.model = model;
        this.seed = seed;
        this.random = random;
    }

    private record Piece(long from, long end) {}

    @Override
    public SimulatedPart replicate(long from, long end) {
        SimulatedPart whole = new SimulatedPart(model);
        for (Piece piece : pieces(from, end)) {
            if (random.nextInt(3) == 0) {
                part(piece); // lost with its machine
            }
            whole.merge(throughBytes(part(piece)));
        }
        return whole;
    }

    private SimulatedPart part(Piece piece) {
        SimulatedPart part = new SimulatedPart(model);
        part.add(new Replications(model, seed), piece.from, piece.end);
        return part;
    }

    @Override
    public List<Saving> compare(List<UncertainElement> elements, double[] backlogs, SimulationListener.Step step) {
        List<Saving> savings = new ArrayList<>();
        for (UncertainElement element : elements) {
            Saving whole = new Saving(model.mostBacklog());
            for (Piece piece : pieces(0, backlogs.length)) {
                whole.merge(throughBytes(Comparison.measure(
                        model, element, new Replications(model, seed), piece.from, piece.end, backlogs, () -> false)));
            }
            savings.add(whole);
        }
        return savings;
    }

    private List<Piece> pieces(long from, long end) {
        List<Piece> pieces = new ArrayList<>();
        for (long first = from; first < end; ) {
            long next = Math.min(end, first + (long) Replications.LANES * (1 + random.nextInt(40)));
            pieces.add(new Piece(first, next));
            first = next;
        }
        Collections.shuffle(pieces, random);
        return pieces;
    }

    @SuppressWarnings({"unchecked", "BanSerializableRead"}) // our own bytes of a moment ago
    private static <T extends Serializable> T throughBytes(T value) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                out.writeObject(value);
            }
            return (T) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
