package io.ogtickets.gateway.routing;

import io.netty.channel.Channel;
import io.netty.handler.flush.FlushConsolidationHandler;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Reactor Netty flushes the head of a message and each part of its body by itself. Held back until the event loop is through
 * with what it reads, they go out in one write, and the other side wakes up once.
 */
@Configuration(proxyBeanMethods = false)
class FlushConfiguration {

    private static final int MOST_FLUSHES = FlushConsolidationHandler.DEFAULT_EXPLICIT_FLUSH_AFTER_FLUSHES;

    @Bean
    HttpClientCustomizer requestsInOneWrite() {
        return client -> client.doOnChannelInit((_, channel, _) -> consolidate(channel));
    }

    @Bean
    NettyServerCustomizer answersInOneWrite() {
        return server -> server.doOnChannelInit((_, channel, _) -> consolidate(channel));
    }

    private static void consolidate(Channel channel) {
        channel.pipeline().addFirst(new FlushConsolidationHandler(MOST_FLUSHES, true));
    }
}
