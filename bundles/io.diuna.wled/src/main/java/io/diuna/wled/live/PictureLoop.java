// SPDX-License-Identifier: Apache-2.0
package io.diuna.wled.live;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Loop that sends the live picture 25 times a second while a client views it, and sleeps otherwise. For one thread. */
public final class PictureLoop implements Runnable {

    private static final long INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(40);

    private final LiveClients clients;
    private final LivePicture picture;
    private volatile @Nullable Thread thread;

    public PictureLoop(LiveClients clients, LivePicture picture) {
        this.clients = clients;
        this.picture = picture;
    }

    /** Wakes the loop up: a client may view now. Any thread, never blocks. */
    public void wakeUp() {
        LockSupport.unpark(thread);
    }

    @Override
    public void run() {
        thread = Thread.currentThread();
        while (!Thread.currentThread().isInterrupted()) {
            if (clients.isViewed()) {
                clients.picture(picture.next());
                LockSupport.parkNanos(this, INTERVAL_NANOS);
            } else {
                LockSupport.park(this);
            }
        }
    }
}
