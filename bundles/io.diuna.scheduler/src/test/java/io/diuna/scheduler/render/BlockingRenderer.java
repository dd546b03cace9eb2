// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.render;

import io.diuna.api.animation.Frame;
import io.diuna.api.animation.Renderer;
import io.diuna.task.Await;
import java.util.concurrent.CountDownLatch;

/** A renderer that does not return until it is let. */
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

    /** Whether somebody is in it who was let go, and goes on as soon as the machine lets it. */
    boolean isLeft() {
        return inside && free.getCount() == 0;
    }

    void free() {
        free.countDown();
    }
}
