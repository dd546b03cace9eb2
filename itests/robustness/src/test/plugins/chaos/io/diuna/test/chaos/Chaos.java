// SPDX-License-Identifier: Apache-2.0
package io.diuna.test.chaos;

import io.diuna.api.animation.Animation;
import io.diuna.api.animation.AnimationInfo;
import io.diuna.api.animation.Parameter;
import io.diuna.api.animation.Renderer;
import io.diuna.api.animation.Stage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.framework.BundleContext;

/** Animation that misbehaves after a while: what it does is set by the test that builds it. */
@Component
@AnimationInfo(id = "chaos", label = "Chaos")
public final class Chaos implements Animation {

    /** Warm-up renders about 1 000 frames; the misdeed comes after it, in the zone. */
    private static final int GOOD_FRAMES = 1_200;

    /** True if it waits for the file {@code go} in the data folder instead. */
    private static final boolean ON_FILE = false;

    private static final int LOOK_FRAMES = 10;

    private final BundleContext context;
    private int frames;
    private boolean misbehaves;

    @Activate
    public Chaos(BundleContext context) {
        this.context = context;
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of();
    }

    @Override
    public Renderer renderer(Stage stage) {
        return frame -> {
            frame.fill(0x304050);
            frames++;
            if (!misbehaves && isTime()) {
                misbehaves = true;
                Misdeeds.commit(context);
            }
            Misdeeds.inFrame(misbehaves);
        };
    }

    @Deactivate
    void end() {
        Misdeeds.atEnd();
    }

    /** Returns true once; leaves a file in the data folder that says when the misdeed began. */
    private boolean isTime() {
        Path data = Path.of(context.getProperty("diuna.data"));
        boolean now = ON_FILE ? frames % LOOK_FRAMES == 0 && Files.exists(data.resolve("go")) : frames >= GOOD_FRAMES;
        if (now && Misdeeds.isAny()) {
            try {
                Files.writeString(data.resolve(context.getBundle().getSymbolicName() + ".began"), "");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return now;
    }
}
