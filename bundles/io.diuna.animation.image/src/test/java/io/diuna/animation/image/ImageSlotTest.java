// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.animation.image.TestImages.Part;
import io.diuna.animation.testkit.TestZone;
import io.diuna.api.animation.Frame;
import io.diuna.api.animation.Geometry;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageSlotTest {

    private static final int RED = 0xFF0000;
    private static final int GREEN = 0x00FF00;
    private static final int BLUE = 0x0000FF;

    @TempDir
    Path folder;

    @Test
    void aPictureIsFittedToTheMatrix() throws IOException {
        TestImages.png(
                folder.resolve("p.png"),
                4,
                2,
                opaque(RED),
                opaque(RED),
                opaque(GREEN),
                opaque(GREEN),
                opaque(BLUE),
                opaque(BLUE),
                0,
                0x80FFFFFF);
        assertThat(shown("p.png", "stretch", 2, 2)).containsExactly(RED, GREEN, BLUE, 0x404040);
        assertThat(shown("p.png", "fill", 2, 2)).containsExactly(RED, GREEN, BLUE, 0);
        assertThat(shown("p.png", "whole", 4, 4))
                .startsWith(0, 0, 0, 0, RED, RED, GREEN, GREEN)
                .endsWith(0, 0, 0, 0);
    }

    @Test
    void aLineShowsTheRowsOneAfterTheOther() throws IOException {
        TestImages.png(folder.resolve("p.png"), 2, 3, fill(2, RED, fill(2, GREEN, fill(2, BLUE))));
        ImageSlot slot = slot(TestZone.line(2).geometry());
        slot.want("p.png", "fill");
        slot.load();
        assertThat(drawn(slot, 2, 0)).containsOnly(RED);
        assertThat(drawn(slot, 2, 0.13)).containsOnly(GREEN);
        assertThat(drawn(slot, 2, 0.25)).containsOnly(BLUE);
        assertThat(drawn(slot, 2, 0.37)).containsOnly(RED);
    }

    @Test
    void framesOfAGifAreLaidOverEachOther() throws IOException {
        TestImages.gif(
                folder.resolve("g.gif"),
                List.of(
                        new Part(0, 0, 2, 2, RED, 10, "doNotDispose"),
                        new Part(1, 0, 1, 2, GREEN, 20, "restoreToPrevious"),
                        new Part(0, 0, 1, 1, BLUE, 10, "restoreToBackgroundColor"),
                        new Part(1, 1, 1, 1, GREEN, 0, "none")));
        ImageSlot slot = slot(TestZone.matrix(2, 2).geometry());
        slot.want("g.gif", "fill");
        slot.load();
        assertThat(drawn(slot, 4, 0.05)).containsExactly(RED, RED, RED, RED);
        assertThat(drawn(slot, 4, 0.15)).containsExactly(RED, GREEN, RED, GREEN);
        assertThat(drawn(slot, 4, 0.35)).containsExactly(BLUE, RED, RED, RED);
        assertThat(drawn(slot, 4, 0.45)).containsExactly(0, RED, RED, GREEN);
        assertThat(drawn(slot, 4, 0.55)).as("again").containsExactly(RED, RED, RED, RED);
    }

    @Test
    void aReplacedFileIsShown() throws IOException {
        Path file = folder.resolve("p.png");
        TestImages.png(file, 1, 1, opaque(RED));
        ImageSlot slot = slot(TestZone.matrix(1, 2).geometry());
        slot.want("p.png", "fill");
        slot.load();
        ZoneImage first = slot.image();
        slot.load();
        assertThat(slot.image()).isSameAs(first);
        TestImages.png(file, 1, 2, opaque(GREEN), opaque(BLUE));
        slot.load();
        assertThat(drawn(slot, 2, 0)).containsExactly(GREEN, BLUE);
    }

    @Test
    void whatCannotBeShownIsTheHeart() throws IOException {
        Files.writeString(folder.resolve("text.png"), "no image");
        Path outside = Files.createDirectory(folder.resolve("images"));
        TestImages.png(folder.resolve("outside.png"), 1, 1, opaque(GREEN));
        Path cut = outside.resolve("cut.png");
        TestImages.png(cut, 64, 64, fill(64 * 64, RED));
        try (RandomAccessFile file = new RandomAccessFile(cut.toFile(), "rw")) {
            file.setLength(file.length() / 2);
        }
        try (RandomAccessFile huge =
                new RandomAccessFile(outside.resolve("huge.png").toFile(), "rw")) {
            huge.setLength(ImageFileReader.LONGEST + 1);
        }
        for (String name :
                List.of("none.png", "text.png", "../outside.png", "/etc/passwd", "cut.png", "huge.png", "\0")) {
            ImageSlot slot = new ImageSlot(TestZone.matrix(16, 16).geometry(), outside);
            int[] heart = drawn(slot, 256, 0);
            slot.want(name, "fill");
            slot.load();
            assertThat(drawn(slot, 256, 0)).as(name).isEqualTo(heart);
        }
    }

    private int[] shown(String file, String fit, int columns, int rows) {
        ImageSlot slot = slot(TestZone.matrix(columns, rows).geometry());
        assertThat(slot.want(file, fit)).isTrue();
        assertThat(slot.want(file, fit)).isFalse();
        slot.load();
        return drawn(slot, columns * rows, 0);
    }

    private ImageSlot slot(Geometry geometry) {
        return new ImageSlot(geometry, folder);
    }

    private static int[] drawn(ImageSlot slot, int length, double seconds) {
        int[] pixels = new int[length];
        Frame frame = (Frame) Proxy.newProxyInstance(
                Frame.class.getClassLoader(),
                new Class<?>[] {Frame.class},
                (self, method, arguments) -> method.getName().equals("pixels") ? pixels : length);
        slot.image().draw(frame, seconds);
        return pixels;
    }

    private static int opaque(int color) {
        return color | 0xFF000000;
    }

    private static int[] fill(int count, int color, int... more) {
        int[] all = new int[count + more.length];
        Arrays.fill(all, 0, count, opaque(color));
        System.arraycopy(more, 0, all, count, more.length);
        return all;
    }
}
