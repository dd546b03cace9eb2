// SPDX-License-Identifier: Apache-2.0
package io.diuna.store.file;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EnvelopeTest {

    private static final byte[] DOCUMENT = "{\"version\":1,\"zones\":{}}\n\u0000\n".getBytes(US_ASCII);

    private static Optional<byte[]> open(byte[] sealed) {
        try {
            return Optional.of(Envelope.open(sealed));
        } catch (DamageException e) {
            return Optional.empty();
        }
    }

    @Test
    void opensWhatItSealed() {
        assertThat(open(Envelope.seal(DOCUMENT))).hasValue(DOCUMENT);
    }

    @Test
    void theHeaderIsText() {
        assertThat(new String(Envelope.seal("123456789".getBytes(US_ASCII)), US_ASCII))
                .isEqualTo("diuna-state 1 9 e3069283\n123456789");
    }

    @Test
    void detectsEveryTruncation() {
        byte[] sealed = Envelope.seal(DOCUMENT);
        for (int length = 0; length < sealed.length; length++) {
            assertThat(open(Arrays.copyOf(sealed, length)))
                    .as("first %d bytes", length)
                    .isEmpty();
        }
    }

    @Test
    void detectsEveryFlippedBit() {
        byte[] sealed = Envelope.seal(DOCUMENT);
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] flipped = sealed.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(open(flipped)).as("bit %d", bit).isEmpty();
        }
    }

    @Test
    void detectsAppendedZeroedAndEmptyContent() {
        byte[] sealed = Envelope.seal(DOCUMENT);
        assertThat(open(Arrays.copyOf(sealed, sealed.length + 1))).isEmpty();
        assertThat(open(new byte[sealed.length])).isEmpty();
        assertThat(open(Envelope.seal(new byte[0]))).isEmpty();
    }

    @Test
    void rejectsAnotherFormat() {
        String sealed = new String(Envelope.seal(DOCUMENT), US_ASCII);
        assertThat(open(sealed.replace("state 1", "state 2").getBytes(US_ASCII)))
                .isEmpty();
    }
}
