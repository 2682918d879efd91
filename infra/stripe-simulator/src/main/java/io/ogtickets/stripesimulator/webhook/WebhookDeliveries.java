package io.ogtickets.stripesimulator.webhook;

import io.ogtickets.stripesimulator.config.SimulatorProperties;
import io.ogtickets.stripesimulator.domain.StripeEvent;
import io.ogtickets.stripesimulator.fault.Fault;
import io.ogtickets.stripesimulator.fault.Faults;
import io.ogtickets.stripesimulator.ledger.Ledger;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Delivers each event in the background until the merchant takes note of it or the event is forgotten. */
@Component
class WebhookDeliveries implements SmartInitializingSingleton, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(WebhookDeliveries.class);
    private static final int AT_ONCE = 16;

    private final ExecutorService executor = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().name("webhook-", 0).daemon().factory());
    private final WebhookSender sender;
    private final Ledger ledger;
    private final Faults faults;
    private final SimulatorProperties.Webhook settings;

    WebhookDeliveries(WebhookSender sender, Ledger ledger, Faults faults, SimulatorProperties properties) {
        this.sender = sender;
        this.ledger = ledger;
        this.faults = faults;
        this.settings = properties.webhook();
    }

    /** Takes up again what a restart interrupted. */
    @Override
    public void afterSingletonsInstantiated() {
        ledger.eventsNewestFirst().descendingMap().values().stream()
                .filter(event -> !event.delivered())
                .forEach(this::deliver);
    }

    @EventListener
    void deliver(StripeEvent event) {
        Fault fault = faults.strikingWebhook(event.type().wireName()).orElse(null);
        if (fault == null) {
            tryAfter(Duration.ZERO, event, settings.firstRetry());
            return;
        }
        switch (fault.kind()) {
            case WEBHOOK_LOST -> ledger.noteDelivery(event.id());
            case WEBHOOK_DUPLICATE -> {
                tryAfter(Duration.ZERO, event, settings.firstRetry());
                tryAfter(Duration.ZERO, event, settings.firstRetry());
            }
            case WEBHOOK_REORDER -> tryAfter(partOf(fault.delay()), event, settings.firstRetry());
            default -> tryAfter(fault.delay(), event, settings.firstRetry());
        }
    }

    private static Duration partOf(Duration delay) {
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(delay.toMillis() + 1));
    }

    private void tryAfter(Duration pause, StripeEvent event, Duration nextPause) {
        CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS, executor)
                .execute(() -> attempt(event, nextPause));
    }

    private void attempt(StripeEvent event, Duration pause) {
        boolean forgotten = !ledger.eventsNewestFirst().containsKey(event.id());
        if (!forgotten && !deliverNow(event)) {
            tryAfter(pause, event, shorter(pause.multipliedBy(2), settings.longestRetry()));
        }
    }

    /** Anything that goes wrong, a full disk too, means one more try: the merchant bears hearing things twice. */
    private boolean deliverNow(StripeEvent event) {
        try {
            if (!sender.send(event)) {
                return false;
            }
            ledger.noteDelivery(event.id());
            return true;
        } catch (RuntimeException e) {
            log.error("Webhook {} {} failed", event.type().wireName(), event.id(), e);
            return false;
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    @Override
    public void destroy() {
        executor.shutdownNow();
    }
}
