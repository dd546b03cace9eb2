// SPDX-License-Identifier: Apache-2.0
package io.diuna.network.ddp;

import java.util.Arrays;
import java.util.List;

/**
 * A receiver's view of DDP, written from the description of the protocol and not from the sender: bytes by offset, a picture
 * at each push.
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

    /** Takes packets in and tells whether all of them were right. */
    public boolean take(List<byte[]> packets) {
        boolean right = true;
        for (byte[] packet : packets) {
            right &= take(packet);
        }
        return right;
    }

    private boolean take(byte[] p) {
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

    /** The newest picture. */
    public byte[] shown() {
        return shown;
    }

    /** What a pixel is, as the newest packet says. */
    public int type() {
        return type;
    }

    /** How many pictures there were. */
    public int pushes() {
        return pushes;
    }
}
