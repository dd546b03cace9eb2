// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.zone;

import static io.diuna.platform.frame.ZonePlayback.State.FAILED;
import static io.diuna.platform.frame.ZonePlayback.State.PLAYING;
import static io.diuna.platform.frame.ZonePlayback.State.QUARANTINED;
import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.api.animation.Animation;
import io.diuna.platform.frame.Transition;
import io.diuna.task.Await;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LeakTest {

    private final EngineHarness theatre = new EngineHarness();

    @AfterEach
    void close() {
        theatre.close();
    }

    @Test
    void nothingOfAPluginIsLeftAfterASwap() throws ReflectiveOperationException {
        theatre.zone("desk", 0, 4);
        WeakReference<ClassLoader> loader = playForeign("desk");
        theatre.addPlugin("foreign", FakeAnimation.filling(0x00FF00));
        assertThat(theatre.play(600)).containsOnly(0x00FF00);
        assertCollected(loader);
    }

    @Test
    void nothingOfAPluginIsLeftWhenItIsGone() throws ReflectiveOperationException {
        theatre.zone("desk", 0, 4);
        WeakReference<ClassLoader> loader = playForeign("desk");
        assertThat(theatre.play(6_500)).containsOnly(EngineHarness.STATIC);
        assertThat(theatre.zone("desk").state()).isEqualTo(FAILED);
        assertCollected(loader);
    }

    @Test
    void nothingOfAPluginIsLeftThoughItFailed() throws ReflectiveOperationException {
        theatre.zone("short", 0, 3); // where it throws
        Object key = comeFrom(new Apart());
        theatre.setLook("short", EngineHarness.LOOK.withAnimation("foreign"), Transition.CUT);
        theatre.play(20_000);
        assertThat(theatre.zone("short").state()).isEqualTo(QUARANTINED);
        WeakReference<ClassLoader> loader = new WeakReference<>(
                theatre.registry.entry("foreign").factory().getClass().getClassLoader());
        assertThat(loader.get()).isInstanceOf(Apart.class);
        theatre.removePlugin(key);
        theatre.play(200);
        assertCollected(loader);
    }

    private WeakReference<ClassLoader> playForeign(String zone) throws ReflectiveOperationException {
        ClassLoader loader = new Apart();
        Object key = comeFrom(loader);
        theatre.setLook(zone, EngineHarness.LOOK.withAnimation("foreign"), Transition.CUT);
        theatre.play(1_500);
        assertThat(theatre.zone(zone).state()).isEqualTo(PLAYING);
        theatre.removePlugin(key);
        return new WeakReference<>(loader);
    }

    private Object comeFrom(ClassLoader loader) throws ReflectiveOperationException {
        Class<?> type = loader.loadClass(ForeignClasses.class.getName());
        assertThat(type).isNotSameAs(ForeignClasses.class);
        return theatre.addPlugin(
                "foreign", (Animation) type.getDeclaredConstructor().newInstance());
    }

    private static void assertCollected(WeakReference<ClassLoader> loader) {
        Await.until("the plugin's loader is collected", () -> {
            System.gc();
            return loader.get() == null;
        });
    }

    /** Loads {@link ForeignClasses} itself and leaves all else to the loader of the tests. */
    private static final class Apart extends ClassLoader {

        Apart() {
            super(LeakTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                if (!name.startsWith(ForeignClasses.class.getName())) {
                    return super.loadClass(name, resolve);
                }
                Class<?> known = findLoadedClass(name);
                return known == null ? define(name) : known;
            }
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] code = in.readAllBytes();
                return defineClass(name, code, 0, code.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
