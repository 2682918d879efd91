package io.ogtickets.gateway.guard;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.support.ipresolver.RemoteAddressResolver;
import org.springframework.cloud.gateway.support.ipresolver.XForwardedRemoteAddressResolver;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Who calls: the other end of the connection or, if proxies of ours stand before the gateway, whom they say it is. */
@Component
final class ClientAddress {

    private static final int NETWORK_BYTES = 8;

    private final RemoteAddressResolver resolver;

    ClientAddress(GuardProperties settings) {
        this.resolver = settings.proxies() == 0
                ? new RemoteAddressResolver() {}
                : XForwardedRemoteAddressResolver.maxTrustedIndex(settings.proxies());
    }

    InetAddress of(ServerWebExchange exchange) {
        @Nullable InetSocketAddress remote = resolver.resolve(exchange);
        return remote == null || remote.isUnresolved() ? InetAddress.getLoopbackAddress() : remote.getAddress();
    }

    /** One customer of a provider has a whole IPv6 network of 64 bits (RFC 6177), and may use any address of it. */
    InetAddress networkOf(ServerWebExchange exchange) {
        InetAddress address = of(exchange);
        return address instanceof Inet6Address ? network(address) : address;
    }

    private static InetAddress network(InetAddress address) {
        byte[] bytes = address.getAddress();
        Arrays.fill(bytes, NETWORK_BYTES, bytes.length, (byte) 0);
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
