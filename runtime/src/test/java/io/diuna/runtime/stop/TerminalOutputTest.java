// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.stop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TerminalOutputTest {

    @Test
    void aLineIsWritten() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream err = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        new TerminalOutput(err, err).warn("It hangs");
        assertThat(bytes.toString(StandardCharsets.UTF_8)).startsWith("diuna: It hangs");
    }

    @Test
    @Timeout(30)
    void aTerminalThatTakesNothingDoesNotHoldUpTheEnd() {
        CountDownLatch never = new CountDownLatch(1);
        PrintStream full = new PrintStream(
                new OutputStream() {
                    @Override
                    public void write(int one) {
                        try {
                            never.await();
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                    }
                },
                true,
                StandardCharsets.UTF_8);
        TerminalOutput output = new TerminalOutput(full, full);
        long begin = System.nanoTime();
        output.warn("It hangs");
        output.flush();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
        never.countDown();
    }
}
