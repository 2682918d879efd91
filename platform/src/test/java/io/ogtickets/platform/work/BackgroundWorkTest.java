package io.ogtickets.platform.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BackgroundWorkTest {

    private final CountDownLatch attempts = new CountDownLatch(2);

    @Test
    void goesOnAfterWhateverWentWrong() throws InterruptedException {
        BackgroundWork work = new BackgroundWork("test", Duration.ofHours(1), this::runOutOfMemoryOnce);
        work.start();
        try {
            assertThat(attempts.await(1, TimeUnit.MINUTES)).isTrue();
        } finally {
            work.stop();
        }
    }

    private boolean runOutOfMemoryOnce() {
        attempts.countDown();
        if (attempts.getCount() > 0) {
            throw new OutOfMemoryError("test");
        }
        return false;
    }
}
