package fr.beffroi.workbench.readiness.way;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Requirements, the steps that meet them, and what is accepted in their place. Whatever it was made of, no step needs itself in the end. */
public final class Graph {
    private final Map<String, @Nullable Step> steps = new TreeMap<>();
    private final Map<String, Set<String>> meeting = new TreeMap<>();

    /**
     * A requirement of the graph.
     *
     * @param accepted others that count as this one; what counts as one of those does not count as this one by that
     * @param step null where no doing of the company's brings it
     */
    public record Requirement(
            String code, Set<String> accepted, @Nullable Step step) {}

    /**
     * @throws UnusableGraphException where a code is unknown, named twice, or a step needs itself in the end
     */
    public Graph(Collection<Requirement> requirements) {
        for (Requirement one : requirements) {
            if (steps.containsKey(one.code())) {
                throw new UnusableGraphException(UnusableGraphException.Reason.TWICE, List.of(one.code()));
            }
            steps.put(one.code(), one.step());
            Set<String> meets = new LinkedHashSet<>();
            meets.add(one.code());
            meets.addAll(new TreeSet<>(one.accepted()));
            meeting.put(one.code(), meets);
        }
        for (Requirement one : requirements) {
            one.accepted().forEach(code -> known(one.code(), code));
            if (one.step() != null) {
                one.step().needs().forEach(group -> group.forEach(code -> known(one.code(), code)));
            }
        }
        new Cycles(this).refuse();
    }

    private void known(String by, String code) {
        if (!steps.containsKey(code)) {
            throw new UnusableGraphException(UnusableGraphException.Reason.UNKNOWN, List.of(by, code));
        }
    }

    /** All codes, in their order. */
    public Set<String> codes() {
        return steps.keySet();
    }

    /** What meets a requirement: itself first, then what is accepted for it. */
    public Set<String> meeting(String code) {
        Set<String> meets = meeting.get(code);
        if (meets == null) {
            throw new UnusableGraphException(UnusableGraphException.Reason.UNKNOWN, List.of("", code));
        }
        return meets;
    }

    /** What meets a group: whatever meets one of its members. */
    Set<String> meetingOneOf(Set<String> group) {
        Set<String> meets = new LinkedHashSet<>();
        new TreeSet<>(group).forEach(code -> meets.addAll(meeting(code)));
        return meets;
    }

    /** The step that brings something; empty where none does. */
    public Optional<Step> findStep(String code) {
        return Optional.ofNullable(steps.get(code));
    }

    /** Whether somebody who has {@code held} meets a requirement today. */
    public boolean isMet(String code, Set<String> held) {
        return meeting(code).stream().anyMatch(held::contains);
    }

    /** With what holding something proves: whoever holds it has met each of its needs that leaves no choice. */
    public Set<String> proven(Set<String> held) {
        Set<String> proven = new TreeSet<>();
        List<String> open = new ArrayList<>(held);
        while (!open.isEmpty()) {
            String next = open.removeLast();
            if (steps.containsKey(next) && proven.add(next)) {
                findStep(next)
                        .ifPresent(step -> step.needs().stream()
                                .filter(group -> group.size() == 1)
                                .forEach(open::addAll));
            }
        }
        return proven;
    }

    /** Everything that can have a part in meeting a requirement, itself included. */
    public Set<String> around(String code) {
        Set<String> seen = new TreeSet<>();
        List<String> open = new ArrayList<>(meeting(code));
        while (!open.isEmpty()) {
            String next = open.removeLast();
            if (seen.add(next)) {
                findStep(next).ifPresent(step -> step.needs().forEach(group -> open.addAll(meetingOneOf(group))));
            }
        }
        return seen;
    }
}
