// SPDX-License-Identifier: Apache-2.0
package io.diuna.network.ddp;

import java.util.Arrays;
import java.util.List;

/**
 * DDP decoder for tests, written from the specification, independently of the encoder: a frame buffer that is shown at each
 * push.
 */
public final class DdpImage {

    private final byte[] image;
    private byte[] shown = new byte[0];
    private int sequence;
    private int pushes;
    private int type;

    public DdpImage(int length) {
        image = new byte[length];
    }

    /** Decodes packets. Returns true if all of them are valid and in sequence. */
    public boolean receive(List<byte[]> packets) {
        boolean right = true;
        for (byte[] packet : packets) {
            right &= receive(packet);
        }
        return right;
    }

    private boolean receive(byte[] p) {
        if (p.length < 10 || (p[0] & 0xC0) != 0x40 || (p[0] & 0x1E) != 0 || p[3] != 1) {
            return false;
        }
        long offset = (p[4] & 0xFFL) << 24 | (p[5] & 0xFF) << 16 | (p[6] & 0xFF) << 8 | (p[7] & 0xFF);
        int length = (p[8] & 0xFF) << 8 | (p[9] & 0xFF);
        if (length != p.length - 10 || length > 1440 || offset + length > image.length) {
            return false;
        }
        type = p[2];
        int number = p[1] & 0x0F;
        boolean inOrder = number >= 1 && (sequence == 0 || number == (sequence == 15 ? 1 : sequence + 1));
        sequence = number;
        System.arraycopy(p, 10, image, (int) offset, length);
        if ((p[0] & 1) != 0) {
            shown = Arrays.copyOf(image, image.length);
            pushes++;
        }
        return inOrder;
    }

    /** Returns the bytes that the latest push showed. */
    public byte[] shown() {
        return shown;
    }

    /** Returns the pixel type of the latest packet. */
    public int type() {
        return type;
    }

    /** Returns the number of pushes. */
    public int pushes() {
        return pushes;
    }
}
