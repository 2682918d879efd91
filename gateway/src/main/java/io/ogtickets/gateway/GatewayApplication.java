package io.ogtickets.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import reactor.netty.ReactorNetty;

/** The gateway. Its routes stand in config-server's {@code gateway.yml}. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class GatewayApplication {

    /**
     * One event loop for each processor. By itself Reactor Netty makes four at least, which on fewer processors take turns
     * with each other.
     */
    public static void main(String[] args) {
        int processors = Runtime.getRuntime().availableProcessors();
        System.setProperty(ReactorNetty.IO_WORKER_COUNT, Integer.toString(processors));
        SpringApplication.run(GatewayApplication.class, args);
    }
}
