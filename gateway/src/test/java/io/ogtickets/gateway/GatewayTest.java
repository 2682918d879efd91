package io.ogtickets.gateway;

import static org.springframework.boot.test.context.SpringBootTest.WebEnvironment.RANDOM_PORT;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.test.context.ContextConfiguration;

/** Runs a test against the one gateway that all tests of this module share. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = RANDOM_PORT,
        classes = {GatewayApplication.class, FaultyRoutes.class})
@ContextConfiguration(initializers = Services.class)
@AutoConfigureWebTestClient
@interface GatewayTest {}
