// SPDX-License-Identifier: Apache-2.0
package io.diuna.input.gpio.evdev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputDeviceTest {

    @TempDir
    Path folder;

    @Test
    void readsEventsUntilTheDeviceIsGone() throws IOException {
        int bits = Integer.getInteger("sun.arch.data.model", 64);
        ByteBuffer bytes = ByteBuffer.allocate(1_000 * InputEvent.length(bits)).order(ByteOrder.nativeOrder());
        for (int i = 0; i < 1_000; i++) {
            bytes.position(i * InputEvent.length(bits) + bits / 4);
            bytes.putShort((short) InputEvent.AXIS).putShort((short) 7).putInt(-i);
        }
        Path device = folder.resolve("event0");
        Files.write(device, bytes.array());
        List<InputEvent> events = new ArrayList<>();
        try (InputDevice open = InputDevice.open(device)) {
            open.read(events::add);
        }
        assertThat(events).hasSize(1_000).endsWith(new InputEvent(InputEvent.AXIS, 7, -999));
        assertThatThrownBy(() -> InputDevice.open(folder.resolve("event1"))).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void eventsHaveTwoWordsOfTime() {
        assertThat(InputEvent.length(64)).isEqualTo(24);
        assertThat(InputEvent.length(32)).isEqualTo(16);
        ByteBuffer small = ByteBuffer.wrap(new byte[] {9, 9, 9, 9, 9, 9, 9, 9, 1, 0, 115, 0, 2, 0, 0, 0})
                .order(ByteOrder.LITTLE_ENDIAN);
        assertThat(InputEvent.read(small, 32)).isEqualTo(new InputEvent(InputEvent.KEY, 115, 2));
        assertThat(small.hasRemaining()).isFalse();
    }

    @Test
    void keysRunAtAPressAndWhileTheyAreHeld() {
        assertThat(new InputEvent(InputEvent.KEY, 30, 1).clicks()).isEqualTo(1);
        assertThat(new InputEvent(InputEvent.KEY, 30, 2).clicks()).isEqualTo(1);
        assertThat(new InputEvent(InputEvent.KEY, 30, 0).clicks()).isZero();
        assertThat(new InputEvent(InputEvent.AXIS, 7, -3).clicks()).isEqualTo(-3);
        assertThat(new InputEvent(0, 0, 1).clicks()).isZero();
    }

    @Test
    void namesAreThoseOfTheKernel() {
        assertThat(KeyNames.find("KEY_VOLUMEUP")).contains(new InputEvent(InputEvent.KEY, 115, 0));
        assertThat(KeyNames.find("q")).contains(new InputEvent(InputEvent.KEY, 16, 0));
        assertThat(KeyNames.find("KEY_0")).contains(new InputEvent(InputEvent.KEY, 11, 0));
        assertThat(KeyNames.find("KEY_F12")).contains(new InputEvent(InputEvent.KEY, 88, 0));
        assertThat(KeyNames.find("KEY_425")).contains(new InputEvent(InputEvent.KEY, 425, 0));
        assertThat(KeyNames.find("rel_dial")).contains(new InputEvent(InputEvent.AXIS, 7, 0));
        assertThat(KeyNames.find("KEY_NOTHING")).isEmpty();
    }
}
