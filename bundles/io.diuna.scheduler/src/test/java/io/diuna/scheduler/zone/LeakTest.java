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

    private final EngineHarness harness = new EngineHarness();

    @AfterEach
    void close() {
        harness.close();
    }

    @Test
    void noClassOfAPluginIsLeftAfterAnUpdate() throws ReflectiveOperationException {
        harness.zone("desk", 0, 4);
        WeakReference<ClassLoader> loader = playForeign("desk");
        harness.addPlugin("foreign", FakeAnimation.filling(0x00FF00));
        assertThat(harness.play(600)).containsOnly(0x00FF00);
        assertCollected(loader);
    }

    @Test
    void noClassOfAPluginIsLeftAfterItsRemoval() throws ReflectiveOperationException {
        harness.zone("desk", 0, 4);
        WeakReference<ClassLoader> loader = playForeign("desk");
        assertThat(harness.play(6_500)).containsOnly(EngineHarness.STATIC);
        assertThat(harness.zone("desk").state()).isEqualTo(FAILED);
        assertCollected(loader);
    }

    @Test
    void noClassOfAPluginIsLeftThoughItFailed() throws ReflectiveOperationException {
        harness.zone("short", 0, 3); // three pixels: the length at which it throws
        Object key = comeFrom(new Apart());
        harness.setLook("short", EngineHarness.LOOK.withAnimation("foreign"), Transition.CUT);
        harness.play(20_000);
        assertThat(harness.zone("short").state()).isEqualTo(QUARANTINED);
        WeakReference<ClassLoader> loader = new WeakReference<>(
                harness.registry.entry("foreign").factory().getClass().getClassLoader());
        assertThat(loader.get()).isInstanceOf(Apart.class);
        harness.removePlugin(key);
        harness.play(200);
        assertCollected(loader);
    }

    private WeakReference<ClassLoader> playForeign(String zone) throws ReflectiveOperationException {
        ClassLoader loader = new Apart();
        Object key = comeFrom(loader);
        harness.setLook(zone, EngineHarness.LOOK.withAnimation("foreign"), Transition.CUT);
        harness.play(1_500);
        assertThat(harness.zone(zone).state()).isEqualTo(PLAYING);
        harness.removePlugin(key);
        return new WeakReference<>(loader);
    }

    private Object comeFrom(ClassLoader loader) throws ReflectiveOperationException {
        Class<?> type = loader.loadClass(ForeignClasses.class.getName());
        assertThat(type).isNotSameAs(ForeignClasses.class);
        return harness.addPlugin(
                "foreign", (Animation) type.getDeclaredConstructor().newInstance());
    }

    private static void assertCollected(WeakReference<ClassLoader> loader) {
        Await.until("the plugin's loader is collected", () -> {
            System.gc();
            return loader.get() == null;
        });
    }

    /** Class loader that defines {@link ForeignClasses} itself and delegates all others to the tests' loader. */
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
