package io.ogtickets.stripesimulator;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/** A running simulator with a merchant that refuses each webhook once; one for all tests that say so. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "STRIPE_SECRET_KEY=" + Merchant.SECRET_KEY,
            "STRIPE_WEBHOOK_SECRET=" + WebhookReceiver.SECRET,
            "simulator.webhook.first-retry=10ms"
        })
@Import(SimulatorTestConfiguration.class)
public @interface SimulatorTest {}
