// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class JvmHeapTest {

    private final Queue<Runnable> asked = new ArrayDeque<>();
    private boolean outOfThreads;
    private final JvmHeap heap = new JvmHeap(() -> 17, task -> {
        if (outOfThreads) {
            throw new OutOfMemoryError("unable to create native thread");
        }
        asked.add(task);
    });

    /** Collections of a concurrent collector take seconds on a busy machine, in which the accounts are read several times. */
    @Test
    void oneCollectionIsAskedForAtATime() {
        heap.ask();
        heap.ask();
        assertThat(asked).hasSize(1);
        asked.remove().run();
        heap.ask();
        assertThat(asked).hasSize(1);
    }

    @Test
    void aMachineOutOfThreadsIsAskedAgain() {
        outOfThreads = true;
        heap.ask();
        outOfThreads = false;
        heap.ask();
        assertThat(asked).hasSize(1);
    }
}
