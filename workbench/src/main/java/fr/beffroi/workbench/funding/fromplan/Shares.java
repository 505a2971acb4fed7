package fr.beffroi.workbench.funding.fromplan;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** A sum in cents, shared as another was: to the cent, the largest remainders rounded up. */
final class Shares {
    private Shares() {}

    /**
     * The shares, which add up to the sum.
     *
     * @param weights not negative; where all are 0 the first takes it all
     */
    static List<Long> of(long cents, List<Long> weights) {
        BigInteger whole =
                BigInteger.valueOf(weights.stream().mapToLong(Long::longValue).sum());
        List<Long> shares = new ArrayList<>();
        List<BigInteger> remainders = new ArrayList<>();
        for (long weight : weights) {
            BigInteger[] parts = whole.signum() == 0
                    ? new BigInteger[] {BigInteger.ZERO, BigInteger.ZERO}
                    : BigInteger.valueOf(cents)
                            .multiply(BigInteger.valueOf(weight))
                            .divideAndRemainder(whole);
            shares.add(parts[0].longValueExact());
            remainders.add(parts[1]);
        }
        long left = cents - shares.stream().mapToLong(Long::longValue).sum();
        List<Integer> largest = IntStream.range(0, shares.size())
                .boxed()
                .sorted(Comparator.comparing((Integer index) -> remainders.get(index))
                        .reversed())
                .toList();
        if (whole.signum() == 0) {
            shares.set(0, left);
            return shares;
        }
        for (int index = 0; index < left; index++) {
            int one = largest.get(index);
            shares.set(one, shares.get(one) + 1);
        }
        return shares;
    }
}
