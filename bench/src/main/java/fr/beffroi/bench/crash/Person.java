package fr.beffroi.bench.crash;

import fr.beffroi.bench.crash.check.Notes;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** Begins one file after the other, and pushes each through its life. */
final class Person implements Runnable {
    private final World world;
    private final Rest rest;
    private final Notes notes;
    private final Random random;
    private final BooleanSupplier goesOn;

    Person(World world, Rest rest, Notes notes, long seed, BooleanSupplier goesOn) {
        this.world = world;
        this.rest = rest;
        this.notes = notes;
        this.random = new Random(seed);
        this.goesOn = goesOn;
    }

    @Override
    public void run() {
        try {
            while (goesOn.getAsBoolean()) {
                live();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            notes.surprise("Somebody could not go on: " + e);
        }
    }

    private void live() throws InterruptedException {
        World.Company company =
                world.companies().get(random.nextInt(world.companies().size()));
        int officer = random.nextInt(world.officers().size());
        int second = (officer + 1 + random.nextInt(world.officers().size() - 1))
                % world.officers().size();
        Desk desk = new Desk(
                rest,
                notes,
                company.key(),
                world.officers().get(officer),
                world.officers().get(second));
        World.Envelope envelope =
                world.envelopes().get(random.nextInt(world.envelopes().size()));
        String title = "Drone " + new UUID(random.nextLong(), random.nextLong());
        String part = random.nextInt(4) == 0 ? World.EXEMPT_PART : World.DE_MINIMIS_PART;
        Optional<UUID> file = new Beginning(world, notes, goesOn).make(desk, part, envelope, title);
        if (file.isPresent()) {
            new Walk(desk, notes, random, new Envelopes(envelope, notes), goesOn, file.get()).run();
        }
    }
}
