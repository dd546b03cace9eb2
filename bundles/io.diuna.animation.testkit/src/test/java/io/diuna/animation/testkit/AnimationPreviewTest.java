// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnimationPreviewTest {

    @TempDir
    Path folder;

    @Test
    void writesAnAnimatedPngWhoseFirstPictureAnyReaderShows() throws IOException {
        Path file = folder.resolve("deep").resolve("good.png");
        AnimationPreview.write(file, TestZone.matrix(12, 6), new AnimationGuardTest.Good(), 2);
        BufferedImage image = ImageIO.read(file.toFile());
        assertThat(image.getWidth()).isEqualTo(240);
        assertThat(image.getHeight()).isEqualTo(120);
        assertThat(image.getRGB(10, 10) & 0xFFFFFF)
                .as("centre of the first LED")
                .isEqualTo(0xFF1014);
        assertThat(image.getRGB(0, 0) & 0xFFFFFF).as("corner between LEDs").isEqualTo(0x101014);

        List<String> chunks = chunks(file);
        assertThat(chunks)
                .startsWith("IHDR", "acTL", "fcTL", "IDAT", "fcTL", "fdAT")
                .endsWith("IEND");
        assertThat(chunks).filteredOn("fcTL"::equals).hasSize(40);
        assertThat(chunks).filteredOn("fdAT"::equals).hasSize(39);
    }

    /** Returns the types of all chunks, whose checksums and sequence numbers it checks. */
    private static List<String> chunks(Path file) throws IOException {
        List<String> types = new ArrayList<>();
        int sequence = 0;
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            assertThat(in.readNBytes(8)).startsWith((byte) 0x89, (byte) 'P');
            while (in.available() > 0) {
                int length = in.readInt();
                byte[] chunk = in.readNBytes(4 + length);
                CRC32 checksum = new CRC32();
                checksum.update(chunk);
                assertThat(in.readInt()).isEqualTo((int) checksum.getValue());
                String type = new String(chunk, 0, 4, StandardCharsets.US_ASCII);
                types.add(type);
                if (type.equals("fcTL") || type.equals("fdAT")) {
                    assertThat(java.nio.ByteBuffer.wrap(chunk).getInt(4)).isEqualTo(sequence++);
                }
            }
        }
        return types;
    }
}
