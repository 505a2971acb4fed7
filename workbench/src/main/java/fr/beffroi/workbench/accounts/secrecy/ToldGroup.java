package fr.beffroi.workbench.accounts.secrecy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Companies of which one sum is told. Who is in it stays as it was made; so two sums of it differ by what companies became, never by who came or went.
 *
 * @param place that all of them share
 * @param members with their amounts when the sum was told: known to the workbench alone
 * @param toldOn when its sum was told
 * @param times how often it was told with another sum, the first included
 */
public record ToldGroup(UUID id, Place place, List<Contribution> members, LocalDate toldOn, int times) {
    public ToldGroup {
        members = List.copyOf(members);
    }

    /** What is told. */
    public long sum() {
        return members.stream().mapToLong(Contribution::amount).sum();
    }

    /** How many companies are behind it. */
    public int companies() {
        return (int) members.stream().map(Contribution::company).distinct().count();
    }
}
