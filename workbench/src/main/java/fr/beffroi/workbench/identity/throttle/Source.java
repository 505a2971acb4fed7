package fr.beffroi.workbench.identity.throttle;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Where a request comes from, as far as tries are counted together. */
public final class Source {
    /** A household or a company is given 64 bits of an IPv6 address to choose from, so these are no difference. */
    private static final int IPV6_NETWORK_BYTES = 8;

    private Source() {}

    /** The network address, or for IPv6 its first half. */
    public static String of(String remoteAddress) {
        if (!remoteAddress.contains(":")) {
            return remoteAddress;
        }
        try {
            InetAddress address = InetAddress.ofLiteral(remoteAddress);
            return address instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), IPV6_NETWORK_BYTES))
                    : address.getHostAddress();
        } catch (IllegalArgumentException e) {
            return remoteAddress;
        }
    }
}
