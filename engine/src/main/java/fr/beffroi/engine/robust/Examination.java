package fr.beffroi.engine.robust;

import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.plan.RampUpPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** Examines how much a plan hangs on single companies, sites and suppliers, on several threads. Each call is on its own. */
public final class Examination {
    private final LossSweep sweep;
    private final RobustnessRequest request;
    private final RobustnessListener listener;

    private Examination(LossSweep sweep, RobustnessRequest request, RobustnessListener listener) {
        this.sweep = sweep;
        this.request = request;
        this.listener = listener;
    }

    /**
     * Loses every element once, the worst of them with their best answers.
     *
     * @return the same for any number of threads, as long as no time limit is met; where it was cancelled, the dangers not yet answered stay so
     * @throws fr.beffroi.engine.io.ModelFaultsException if the plan names what the model does not have
     */
    public static Robustness examine(
            LoadedModel loaded, RampUpPlan plan, RobustnessRequest request, RobustnessListener listener) {
        return new Examination(new LossSweep(loaded, plan, request), request, listener).run();
    }

    private Robustness run() {
        try (ExecutorService threads = Executors.newFixedThreadPool(request.threads(), task -> {
            Thread thread = new Thread(task, "beffroi-losses");
            thread.setDaemon(true);
            return thread;
        })) {
            List<Danger> dangers = new ArrayList<>();
            List<LossElement> elements = sweep.elements();
            AtomicInteger done = new AtomicInteger();
            List<Future<Danger>> losses = new ArrayList<>();
            for (LossElement element : elements) {
                losses.add(threads.submit(() -> {
                    Danger danger = sweep.worst(element);
                    listener.onProgress(RobustnessListener.Step.LOSSES, done.incrementAndGet(), elements.size());
                    return danger;
                }));
            }
            losses.forEach(loss -> dangers.add(result(loss)));
            return sweep.together(answered(dangers, threads));
        }
    }

    private List<Danger> answered(List<Danger> dangers, ExecutorService threads) {
        List<Danger> wanted = sweep.toAnswer(dangers);
        AtomicInteger done = new AtomicInteger();
        UnaryOperator<Danger> answer = danger -> {
            Danger answered = request.cancelled().getAsBoolean() ? danger : sweep.answered(danger);
            listener.onProgress(RobustnessListener.Step.ANSWERS, done.incrementAndGet(), wanted.size());
            return answered;
        };
        List<Future<Danger>> answers = new ArrayList<>();
        for (Danger danger : wanted) {
            answers.add(threads.submit(() -> answer.apply(danger)));
        }
        List<Danger> all = new ArrayList<>(dangers);
        all.removeAll(wanted);
        answers.forEach(found -> all.add(result(found)));
        return all;
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
}
