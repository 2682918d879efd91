package io.ogtickets.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemoryTest {

    @Test
    void thisJvmHasAShareOfTheMemory() {
        assertThat(Memory.pssBytes(ProcessHandle.current())).isBetween(10L << 20, 4L << 30);
    }
}
