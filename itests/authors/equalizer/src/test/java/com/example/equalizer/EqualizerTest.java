package com.example.equalizer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.diuna.animation.testkit.AnimationContract;
import io.diuna.animation.testkit.AnimationStepper;
import io.diuna.animation.testkit.TestZone;
import io.diuna.api.animation.Animation;
import io.diuna.api.signal.Signal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class EqualizerTest implements AnimationContract {

    @Override
    public Map<String, Supplier<Animation>> animations() {
        return Map.of("equalizer", Equalizer::new);
    }

    @Test
    void aBandIsABar() {
        AnimationStepper stepper = new AnimationStepper(TestZone.matrix(16, 8), new Equalizer());
        stepper.publish("audio.band.1", 1).publish("audio.band.2", 0).publish("audio.band.16", 0.5);
        int[] pixels = stepper.at(1);
        assertEquals(8, lit(pixels, 0));
        assertEquals(0, lit(pixels, 1));
        assertEquals(4, lit(pixels, 15));
    }

    @Test
    void aPacketIsPublished() {
        List<Signal> signals = List.of(Signal.of("level", ""), Signal.of("first", ""), Signal.of("second", ""));
        ByteBuffer packet = ByteBuffer.allocate(AudioPacket.LENGTH).order(ByteOrder.LITTLE_ENDIAN);
        packet.put("00002".getBytes(StandardCharsets.US_ASCII)).putFloat(12, 127.5f).put(18, (byte) 255).put(19, (byte) 102);
        AudioPacket.publish(packet.array(), AudioPacket.LENGTH, signals);
        assertEquals("[0.5, 1.0, 0.4]", signals.stream().map(Signal::value).toList().toString());
        AudioPacket.publish(new byte[AudioPacket.LENGTH], AudioPacket.LENGTH, signals);
        assertEquals(1, signals.get(1).value());
    }

    private static long lit(int[] pixels, int column) {
        return Arrays.stream(new int[] {0, 1, 2, 3, 4, 5, 6, 7}).filter(row -> pixels[row * 16 + column] != 0).count();
    }
}
