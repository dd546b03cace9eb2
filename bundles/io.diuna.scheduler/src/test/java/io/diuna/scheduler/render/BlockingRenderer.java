// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.render;

import io.diuna.api.animation.Frame;
import io.diuna.api.animation.Renderer;
import io.diuna.task.Await;
import java.util.concurrent.CountDownLatch;

/** Renderer that blocks until it is freed. */
final class BlockingRenderer implements Renderer {

    final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch free = new CountDownLatch(1);
    private volatile boolean inside;

    @Override
    public void render(Frame frame) {
        inside = true;
        entered.countDown();
        Await.latch(free);
        inside = false;
    }

    /** Returns true if a thread is still in the renderer although it was freed. */
    boolean isLeft() {
        return inside && free.getCount() == 0;
    }

    void free() {
        free.countDown();
    }
}
