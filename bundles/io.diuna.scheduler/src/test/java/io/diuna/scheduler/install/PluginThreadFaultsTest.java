// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.install;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.scheduler.animation.PluginId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PluginThreadFaultsTest {

    private static final PluginId PLUGIN = new PluginId("org.bad", "1.0.0", 17);

    private final PluginThreadFaults faults =
            new PluginThreadFaults(type -> type.startsWith("bad.") ? Optional.of(PLUGIN) : Optional.empty());

    @Test
    void namesThePluginWhoseThreadEnded() throws InterruptedException {
        run(new StackTraceElement("bad.A", "listen", "A.java", 8));
        assertThat(faults.text("org.bad", 17))
                .isEqualTo("A thread of plugin org.bad 1.0.0, 'listener', ended by an uncaught exception:"
                        + " java.lang.IllegalStateException: my thread died (at bad.A.listen(A.java:8))");
        assertThat(faults.text("org.bad", 18)).as("updated").isNull();
        assertThat(faults.text("org.good", 17)).isNull();
    }

    @Test
    void accusesNoPluginOfWhatIsNotItsOwn() throws InterruptedException {
        run(new StackTraceElement("good.A", "listen", "A.java", 8));
        assertThat(faults.text("org.bad", 17)).isNull();
    }

    private void run(StackTraceElement call) throws InterruptedException {
        Thread thread = new Thread(
                () -> {
                    IllegalStateException thrown = new IllegalStateException("my thread died");
                    thrown.setStackTrace(new StackTraceElement[] {call});
                    throw thrown;
                },
                "listener");
        thread.setUncaughtExceptionHandler(faults);
        thread.start();
        thread.join();
    }
}
