// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.task.Await;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class PreviewBufferTest {

    @Test
    void isNotThereBeforeTheFirst() {
        int[] pixels = {5, 5, 5};
        assertThat(new PreviewBuffer(3).read(pixels)).isEqualTo(-1);
    }

    @Test
    void copiesAsMuchAsFits() {
        PreviewBuffer preview = new PreviewBuffer(3);
        preview.write(new int[] {1, 2, 3}, 9);
        int[] shorter = new int[2];
        int[] longer = {7, 7, 7, 7};
        assertThat(preview.read(shorter)).isEqualTo(9);
        assertThat(preview.read(longer)).isEqualTo(9);
        assertThat(shorter).containsExactly(1, 2);
        assertThat(longer).containsExactly(1, 2, 3, 7);
    }

    @Test
    void isNeverTornWhateverManyViewersDo() {
        PreviewBuffer preview = new PreviewBuffer(64);
        AtomicBoolean ends = new AtomicBoolean();
        ConcurrentLinkedQueue<String> torn = new ConcurrentLinkedQueue<>();
        List<Thread> viewers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Thread viewer = new Thread(() -> view(preview, ends, torn));
            viewers.add(viewer);
            viewer.start();
        }
        int[] pixels = new int[64];
        for (int number = 1; number <= 300_000; number++) {
            Arrays.fill(pixels, number);
            preview.write(pixels, number);
        }
        ends.set(true);
        viewers.forEach(Await::end);
        assertThat(torn).isEmpty();
        assertThat(preview.read(pixels)).isEqualTo(300_000);
    }

    private static void view(PreviewBuffer preview, AtomicBoolean ends, ConcurrentLinkedQueue<String> torn) {
        int[] copy = new int[64];
        long before = 0;
        while (!ends.get()) {
            long number = preview.read(copy);
            if (number > 0) {
                for (int pixel : copy) {
                    if (pixel != number || number < before) {
                        torn.add(number + " after " + before + ": " + Arrays.toString(copy));
                        return;
                    }
                }
                before = number;
            }
        }
    }
}
