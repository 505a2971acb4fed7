package fr.beffroi.engine.robust;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Threads of this machine that take one piece after the other. */
final class ThreadLossCrew implements LossCrew, AutoCloseable {
    private final LossSweep sweep;
    private final RobustnessRequest request;
    private final RobustnessListener listener;
    private final ExecutorService threads;

    ThreadLossCrew(LossSweep sweep, RobustnessRequest request, RobustnessListener listener) {
        this.sweep = sweep;
        this.request = request;
        this.listener = listener;
        threads = Executors.newFixedThreadPool(request.threads(), task -> {
            Thread thread = new Thread(task, "beffroi-losses");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public List<Danger> worst(List<LossElement> elements) {
        return each(elements, sweep::worst, RobustnessListener.Step.LOSSES);
    }

    @Override
    public List<Danger> answered(List<Danger> dangers) {
        return each(
                dangers,
                danger -> request.cancelled().getAsBoolean() ? danger : sweep.answered(danger),
                RobustnessListener.Step.ANSWERS);
    }

    private <T> List<Danger> each(List<T> things, Function<T, Danger> work, RobustnessListener.Step step) {
        AtomicInteger done = new AtomicInteger();
        List<Future<Danger>> futures = new ArrayList<>();
        for (T thing : things) {
            futures.add(threads.submit(() -> {
                Danger danger = work.apply(thing);
                listener.onProgress(step, done.incrementAndGet(), things.size());
                return danger;
            }));
        }
        return futures.stream().map(ThreadLossCrew::result).toList();
    }

    private static Danger result(Future<Danger> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while examining losses", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A loss could not be examined", e.getCause());
        }
    }

    @Override
    public void close() {
        threads.close();
    }
}
