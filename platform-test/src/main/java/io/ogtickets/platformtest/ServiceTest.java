package io.ogtickets.platformtest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/**
 * A service as it runs: its true settings from config-server's folder, a database of its own on a real PostgreSQL, a real
 * Kafka broker, real HTTP on a random port, tokens from {@link TestTokens}. Only Eureka and config-server stay out.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = {RealPostgres.class, RealKafka.class, TestTokens.class})
public @interface ServiceTest {}
