// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.image;

import io.diuna.api.animation.Geometry;
import io.diuna.api.task.Task;
import io.diuna.api.task.TaskCategory;
import io.diuna.api.task.TaskRegistry;
import io.diuna.api.task.TaskScope;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Loader of images: one thread reads files for all renderers, while there are some. It looks for changed files once in two
 * seconds. Any thread may call.
 */
final class ImageLoader implements AutoCloseable {

    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final TaskScope tasks;
    private final Path folder;

    /** Slots of renderers; one whose renderer is gone is collected. Guarded by this. */
    private final List<WeakReference<ImageSlot>> slots = new ArrayList<>();

    /** The thread; null while there is no slot. Guarded by this. */
    private @Nullable Task task;

    private volatile @Nullable Thread thread;

    ImageLoader(TaskRegistry registry, Path folder) {
        tasks = registry.open();
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** Creates a slot for a renderer. */
    synchronized ImageSlot slot(Geometry geometry) {
        ImageSlot slot = new ImageSlot(geometry, folder);
        slots.add(new WeakReference<>(slot));
        if (task == null) {
            task = tasks.thread(TaskCategory.BACKGROUND, "diuna-image", "Reads image files for animations", this::run);
            thread = task.thread();
            task.start();
        }
        return slot;
    }

    /** Wakes the loader: a slot wants another file. Render threads. */
    void wakeUp() {
        LockSupport.unpark(thread);
    }

    private void run() {
        List<ImageSlot> present = present();
        while (!present.isEmpty() && !Thread.currentThread().isInterrupted()) {
            present.forEach(ImageSlot::load);
            present = List.of(); // so that they can be collected
            LockSupport.parkNanos(this, PAUSE_NANOS);
            present = present();
        }
    }

    /** Returns the slots whose renderers live; ends the thread if there is none. */
    private synchronized List<ImageSlot> present() {
        List<ImageSlot> present = new ArrayList<>();
        slots.removeIf(reference -> {
            ImageSlot slot = reference.get();
            if (slot != null) {
                present.add(slot);
            }
            return slot == null;
        });
        if (present.isEmpty()) {
            task = null;
        }
        return present;
    }

    @Override
    public void close() {
        tasks.close();
    }
}
