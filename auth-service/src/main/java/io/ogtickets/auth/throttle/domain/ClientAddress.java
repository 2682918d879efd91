package io.ogtickets.auth.throttle.domain;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Where an attempt comes from.
 *
 * @param address of one machine, or of one household
 * @param network whose addresses one person easily has at hand: a /24 of IPv4, a /64 of IPv6
 */
public record ClientAddress(String address, String network) {

    private static final ClientAddress UNKNOWN = new ClientAddress("unknown", "unknown");
    private static final int V4_BYTES = 4;
    private static final int V4_NETWORK_BYTES = 3;
    private static final int V6_NETWORK_BYTES = 8;

    /** Reads an IP address; all that are none are one and the same. */
    public static ClientAddress of(@Nullable String literal) {
        if (literal == null) {
            return UNKNOWN;
        }
        try {
            byte[] bytes = InetAddress.ofLiteral(literal).getAddress();
            int network = bytes.length == V4_BYTES ? V4_NETWORK_BYTES : V6_NETWORK_BYTES;
            HexFormat hex = HexFormat.of();
            return new ClientAddress(hex.formatHex(bytes), hex.formatHex(Arrays.copyOf(bytes, network)));
        } catch (IllegalArgumentException noAddress) {
            return UNKNOWN;
        }
    }

    /** An address is personal data. */
    @Override
    public String toString() {
        return "ClientAddress[…]";
    }
}
