// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.testkit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Writer of animated PNG images: true colour, 8 bits, endless. Chunks as in Portable Network Graphics (PNG) Specification,
 * third edition, W3C 2025, sections 5 and 11.
 */
final class ApngWriter {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int BIT_DEPTH = 8;
    private static final int TRUE_COLOR = 2;
    private static final int MILLIS_PER_SECOND = 1_000;

    private final DataOutputStream out;
    private int sequence;

    private ApngWriter(DataOutputStream out) {
        this.out = out;
    }

    /** Contents of a chunk. */
    private interface Contents {
        void write(DataOutputStream chunk) throws IOException;
    }

    /**
     * Returns the file of an image.
     *
     * @param frames pictures of packed colours, row by row
     * @param delayMillis duration of each picture
     */
    static byte[] write(int width, int height, List<int[]> frames, int delayMillis) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ApngWriter(new DataOutputStream(bytes)).writeAll(width, height, frames, delayMillis);
        return bytes.toByteArray();
    }

    private void writeAll(int width, int height, List<int[]> frames, int delayMillis) throws IOException {
        out.write(SIGNATURE);
        chunk("IHDR", chunk -> {
            chunk.writeInt(width);
            chunk.writeInt(height);
            chunk.write(new byte[] {BIT_DEPTH, TRUE_COLOR, 0, 0, 0});
        });
        chunk("acTL", chunk -> {
            chunk.writeInt(frames.size());
            chunk.writeInt(0);
        });
        for (int frame = 0; frame < frames.size(); frame++) {
            control(width, height, delayMillis);
            byte[] data = compress(frames.get(frame), width);
            boolean first = frame == 0;
            chunk(first ? "IDAT" : "fdAT", chunk -> {
                if (!first) {
                    chunk.writeInt(sequence++);
                }
                chunk.write(data);
            });
        }
        chunk("IEND", chunk -> {});
    }

    private void control(int width, int height, int delayMillis) throws IOException {
        chunk("fcTL", chunk -> {
            chunk.writeInt(sequence++);
            chunk.writeInt(width);
            chunk.writeInt(height);
            chunk.writeInt(0);
            chunk.writeInt(0);
            chunk.writeShort(delayMillis);
            chunk.writeShort(MILLIS_PER_SECOND);
            chunk.write(new byte[] {0, 0});
        });
    }

    /** Compresses rows; each begins with the number of its filter, 0 for none. */
    private static byte[] compress(int[] colors, int width) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try (DeflaterOutputStream data = new DeflaterOutputStream(bytes, deflater)) {
            for (int i = 0; i < colors.length; i++) {
                if (i % width == 0) {
                    data.write(0);
                }
                data.write(colors[i] >>> 16);
                data.write(colors[i] >>> 8);
                data.write(colors[i]);
            }
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private void chunk(String type, Contents contents) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream chunk = new DataOutputStream(bytes);
        chunk.write(type.getBytes(StandardCharsets.US_ASCII));
        contents.write(chunk);
        CRC32 checksum = new CRC32();
        checksum.update(bytes.toByteArray());
        out.writeInt(bytes.size() - type.length());
        bytes.writeTo(out);
        out.writeInt((int) checksum.getValue());
    }
}
