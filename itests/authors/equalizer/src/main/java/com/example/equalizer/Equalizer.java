package com.example.equalizer;

import io.diuna.api.animation.*;
import io.diuna.api.signal.SignalReader;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** Sixteen bars of a spectrum. */
@Component
@AnimationInfo(
        id = "equalizer",
        label = "Equalizer",
        inputs = {AnimationInput.PALETTE, AnimationInput.SIGNALS},
        tags = {"2d", "sound"})
public final class Equalizer implements Animation {

    private final NumberParameter gain =
            Parameter.percent("gain", "Gain").withRange(10, 400).withDefault(100);

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(gain);
    }

    @Override
    public Renderer renderer(Stage stage) {
        SignalReader[] bands = new SignalReader[WledAudio.BANDS];
        for (int i = 0; i < bands.length; i++) {
            bands[i] = stage.signal("audio.band." + (i + 1));
        }
        Geometry geometry = stage.geometry();
        return frame -> {
            int[] pixels = frame.pixels();
            for (int i = 0; i < pixels.length; i++) {
                int band = geometry.column(i) * bands.length / geometry.columns();
                double level = bands[band].isLive()
                        ? bands[band].share()
                        : 0.3 * Waves.unitSine(frame.seconds() / 4 + band / 7.0);
                boolean lit = level * stage.value(gain) / 100 > 1 - (geometry.row(i) + 1.0) / geometry.rows();
                pixels[i] = lit ? stage.palette().along(1 - geometry.y(i)) : 0;
            }
        };
    }
}
