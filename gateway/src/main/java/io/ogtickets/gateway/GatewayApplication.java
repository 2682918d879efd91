package io.ogtickets.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import reactor.netty.ReactorNetty;

/** The gateway. Its routes stand in config-server's {@code gateway.yml}. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class GatewayApplication {

    public static void main(String[] args) {
        oneEventLoopForEachProcessor();
        SpringApplication.run(GatewayApplication.class, args);
    }

    /** By itself Reactor Netty makes four at least, which on fewer processors take turns with each other. */
    private static void oneEventLoopForEachProcessor() {
        if (System.getProperty(ReactorNetty.IO_WORKER_COUNT) == null) {
            int processors = Runtime.getRuntime().availableProcessors();
            System.setProperty(ReactorNetty.IO_WORKER_COUNT, Integer.toString(processors));
        }
    }
}
