// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ThreadBaselineTest {

    private final Thread thread = Thread.currentThread();
    private final String name = thread.getName();
    private final int priority = thread.getPriority();
    private final ClassLoader loader = thread.getContextClassLoader();
    private final ThreadBaseline baseline = ThreadBaseline.of(thread);

    @AfterEach
    void restore() {
        baseline.restore();
    }

    @Test
    @SuppressWarnings("ThreadPriorityCheck")
    void restoresWhatForeignCodeChanged() {
        thread.setName("mine");
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.setContextClassLoader(null);
        thread.interrupt();
        baseline.restore();
        assertThat(thread.getName()).isEqualTo(name);
        assertThat(thread.getPriority()).isEqualTo(priority);
        assertThat(thread.getContextClassLoader()).isSameAs(loader);
        assertThat(thread.isInterrupted()).isFalse();
    }
}
