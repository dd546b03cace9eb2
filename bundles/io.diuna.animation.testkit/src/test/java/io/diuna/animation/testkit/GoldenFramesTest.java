// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenFramesTest {

    private static final int[][] FRAMES = {{0xFF0000, 0x00FF00, 0x0000FF}, {0x102030, 0x000000, 0xFFFFFF}};

    @TempDir
    Path folder;

    private void check(BufferedImage image, boolean accept) {
        GoldenFrames.check("wave", image, folder.resolve("golden"), folder.resolve("output"), accept);
    }

    private static BufferedImage line(int[][] frames) {
        return FrameImage.of(TestZone.line(3).geometry(), frames);
    }

    @Test
    void acceptsOnceAndComparesEverAfter() throws Exception {
        check(line(FRAMES), true);
        check(line(FRAMES), false);
        BufferedImage written =
                ImageIO.read(folder.resolve("golden").resolve("wave.png").toFile());
        assertThat(written.getRGB(0, 1) & 0xFFFFFF).isEqualTo(0x102030);
        assertThat(folder.resolve("output")).doesNotExist();
    }

    @Test
    void failsWithoutGoldenFramesAndWritesWhatItSaw() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> check(line(FRAMES), false))
                .withMessageContaining("wave.png")
                .withMessageContaining("-Ddiuna.golden.accept=true");
        assertThat(folder.resolve("output").resolve("wave-actual.png")).exists();
    }

    @Test
    void showsWhereFramesDiffer() throws Exception {
        check(line(FRAMES), true);
        int[][] other = {{0xFF0000, 0x00FF00, 0x0000FF}, {0x122030, 0x000000, 0xFFFFFF}};
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> check(line(other), false))
                .withMessageContaining("1 pixels differ");
        Path difference = folder.resolve("output").resolve("wave-diff.png");
        assertThat(ImageIO.read(difference.toFile()).getRGB(0, 1) & 0xFFFFFF).isEqualTo(0x080000);
        assertThat(ImageIO.read(difference.toFile()).getRGB(1, 0) & 0xFFFFFF).isZero();
    }

    @Test
    void refusesFramesOfAnotherSize() {
        check(line(FRAMES), true);
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> check(line(new int[][] {FRAMES[0]}), false))
                .withMessageContaining("3 x 2")
                .withMessageContaining("3 x 1");
    }

    @Test
    void showsAMatrixInTiles() {
        int[][] frames = new int[9][4];
        frames[8][3] = 0xABCDEF;
        BufferedImage image = FrameImage.of(TestZone.matrix(2, 2).geometry(), frames);
        assertThat(image.getWidth()).isEqualTo(8 * 3 - 1);
        assertThat(image.getHeight()).isEqualTo(5);
        assertThat(image.getRGB(1, 4) & 0xFFFFFF).isEqualTo(0xABCDEF);
    }

    @Test
    void comparesTheFilesOfThisProject() throws Exception {
        GoldenFrames.check("good", TestZone.line(20), new AnimationGuardTest.Good());
        GoldenFrames.check("good-matrix", TestZone.matrix(4, 3), new AnimationGuardTest.Good());
        assertThat(Files.size(Path.of("src/test/golden/good.png"))).isGreaterThan(100);
    }
}
