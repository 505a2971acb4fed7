package fr.beffroi.bench.crash.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What people were told while things were killed: the one memory that no kill reaches. */
public final class Notes {
    private final Queue<Told> steps = new ConcurrentLinkedQueue<>();
    private final Map<String, UUID> files = new ConcurrentHashMap<>();
    private final Map<Long, Integer> handovers = new ConcurrentHashMap<>();
    private final Queue<String> messages = new ConcurrentLinkedQueue<>();
    private final Queue<String> movements = new ConcurrentLinkedQueue<>();
    private final Queue<String> surprises = new ConcurrentLinkedQueue<>();
    private final AtomicInteger lostAnswers = new AtomicInteger();
    private final AtomicInteger refusals = new AtomicInteger();

    /** A step was taken. */
    public void step(Told told) {
        steps.add(told);
    }

    /** A file was begun under a title that no other bears. */
    public void file(String title, UUID id) {
        files.put(title, id);
    }

    /** Somebody was handed an order. */
    public void handover(long order) {
        handovers.merge(order, 1, Integer::sum);
    }

    /** A message was kept, by its text that no other bears. */
    public void message(String text) {
        messages.add(text);
    }

    /** Money was added to an envelope under a key. */
    public void movement(String key) {
        movements.add(key);
    }

    /** Something was answered that should never be. */
    public void surprise(String what) {
        surprises.add(what);
    }

    /** An answer did not come, or said that the application failed. */
    public void lostAnswer() {
        lostAnswers.incrementAndGet();
    }

    /** Something was refused with a reason. */
    public void refusal() {
        refusals.incrementAndGet();
    }

    /** As they stand now. */
    Notes copy() {
        Notes copy = new Notes();
        copy.steps.addAll(steps);
        copy.files.putAll(files);
        copy.handovers.putAll(handovers);
        copy.messages.addAll(messages);
        copy.movements.addAll(movements);
        return copy;
    }

    public List<Told> steps() {
        return new ArrayList<>(steps);
    }

    public Map<String, UUID> files() {
        return Map.copyOf(files);
    }

    public Map<Long, Integer> handovers() {
        return Map.copyOf(handovers);
    }

    public List<String> messages() {
        return new ArrayList<>(messages);
    }

    public List<String> movements() {
        return new ArrayList<>(movements);
    }

    public List<String> surprises() {
        return new ArrayList<>(surprises);
    }

    public int lostAnswers() {
        return lostAnswers.get();
    }

    public int refusals() {
        return refusals.get();
    }
}
