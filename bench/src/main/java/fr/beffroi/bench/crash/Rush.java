package fr.beffroi.bench.crash;

import fr.beffroi.bench.crash.Wish.Side;
import fr.beffroi.bench.crash.check.Notes;
import fr.beffroi.bench.crash.check.Told;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** Many people press, each many times, for the last 30 000 € of an envelope, each for another file, while nothing is killed. */
final class Rush {
    private static final int EUROS = 30_000;
    private static final int CONFLICT = 409;

    private final World world;
    private final Rest rest;
    private final Notes notes;
    private final CrashPlan plan;
    private final Random random;
    private final AtomicInteger left;
    private final AtomicInteger made = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    Rush(World world, Rest rest, Notes notes, CrashPlan plan) {
        this.world = world;
        this.rest = rest;
        this.notes = notes;
        this.plan = plan;
        random = new Random(plan.seed());
        left = new AtomicInteger(plan.attempts());
    }

    /**
     * What came of it.
     *
     * @param attempts how many there were
     * @param made how many were told that the money is theirs
     * @param refused how many were told why not
     * @param seconds for all
     */
    record Outcome(int attempts, int made, int refused, double seconds) {
        boolean isRight() {
            return made == 1 && refused == attempts - 1;
        }
    }

    private record Place(Desk desk, UUID file, int steps) {}

    Outcome run() throws InterruptedException {
        List<Place> places = propose();
        new Envelopes(world.last(), notes).add(places.getFirst().desk(), random, "open", EUROS, null);
        CountDownLatch start = new CountDownLatch(1);
        long begun = System.nanoTime();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Place place : places) {
                people.submit(() -> {
                    start.await();
                    press(place);
                    return place;
                });
            }
            start.countDown();
        }
        return new Outcome(plan.attempts(), made.get(), refused.get(), (System.nanoTime() - begun) / 1e9);
    }

    private List<Place> propose() throws InterruptedException {
        List<Future<Place>> places = new ArrayList<>();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < plan.rushing(); i++) {
                int number = i;
                places.add(people.submit(() -> propose(number)));
            }
        }
        return places.stream().map(Future::resultNow).toList();
    }

    /** A file that waits for the second person to agree with 30 000 €. */
    private Place propose(int number) throws InterruptedException {
        Desk desk = new Desk(
                rest,
                notes,
                world.companies().get(number).key(),
                world.officers().getFirst(),
                world.officers().get(1 + number % (world.officers().size() - 1)));
        UUID file = new Beginning(world, notes, () -> true)
                .make(desk, World.EXEMPT_PART, world.last(), "Dernier euro " + number)
                .orElseThrow();
        Walk walk = new Walk(desk, notes, new Random(number), new Envelopes(world.last(), notes), () -> true, file);
        List<Wish> way = List.of(
                new Wish("submit", Side.COMPANY, Map.of(), ""),
                new Wish(
                        "acknowledge",
                        Side.OFFICER,
                        Map.of("orderFrom", LocalDate.now().toString()),
                        ""),
                new Wish("examine", Side.OFFICER, Map.of("finding", "oui"), ""),
                new Wish("propose", Side.OFFICER, Map.of("amount", String.valueOf(EUROS)), ""));
        for (int step = 0; step < way.size(); step++) {
            walk.take(way.get(step), step);
        }
        return new Place(desk, file, way.size());
    }

    private void press(Place place) throws InterruptedException {
        String path = Walk.FILES + "/" + place.file() + "/steps";
        while (left.getAndDecrement() > 0) {
            Rest.Answer answer =
                    place.desk().post(Side.SECOND, path, Map.of("step", "agree-proposal", "seen", place.steps()));
            if (answer.isFile()) {
                made.incrementAndGet();
                notes.step(new Told(place.file(), place.steps() + 1, "agree-proposal", "to-decide", ""));
                return;
            }
            if (answer.status() == CONFLICT && saysWhy(answer.json())) {
                refused.incrementAndGet();
            } else {
                notes.surprise("Rush: " + answer);
            }
        }
    }

    private static boolean saysWhy(JsonNode problem) {
        return problem.has("detail") && !problem.get("detail").asString().isBlank();
    }
}
