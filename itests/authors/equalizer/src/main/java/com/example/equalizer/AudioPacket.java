package com.example.equalizer;

import io.diuna.api.signal.Signal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** Packet of WLED's audio sync, version 2: 44 bytes, little-endian. */
final class AudioPacket {

    static final int LENGTH = 44;

    private static final byte[] HEADER = {'0', '0', '0', '0', '2', 0};
    private static final int LEVEL = 12;
    private static final int BANDS = 18;

    private AudioPacket() {}

    /** Publishes level and bands of a packet; what is no such packet is left alone. */
    static void publish(byte[] data, int length, List<Signal> signals) {
        if (length != LENGTH || ByteBuffer.wrap(data, 0, HEADER.length).compareTo(ByteBuffer.wrap(HEADER)) != 0) {
            return;
        }
        float level = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN).getFloat(LEVEL);
        signals.get(0).publish(level / 255);
        for (int band = 1; band < signals.size(); band++) {
            signals.get(band).publish((data[BANDS + band - 1] & 0xFF) / 255.0);
        }
    }
}
