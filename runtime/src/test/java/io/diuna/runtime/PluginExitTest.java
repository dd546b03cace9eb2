// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.runtime.framework.BootCount;
import io.diuna.runtime.framework.ExitBundles;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.BundleActivator;

/** Every way in which a plugin can end the process counts as a failed start; three lead to safe mode. */
class PluginExitTest extends LauncherFixture {

    @ParameterizedTest
    @ValueSource(
            classes = {
                ExitBundles.ExitZero.class,
                ExitBundles.ExitFromThread.class,
                ExitBundles.StopFramework.class,
                ExitBundles.UpdateFramework.class
            })
    void anEndThatNobodyAskedForIsAFailedStart(Class<? extends BundleActivator> activator)
            throws IOException, InterruptedException {
        plugin(activator);
        assertThat(exitCode(diuna())).isEqualTo(70);
        assertThat(data.resolve("stopped-core")).exists();
        assertThat(data.resolve("state/boots")).hasContent("1");
        assertThat(terminal()).contains("Neither a signal nor an operator asked for it: exit code 70");
    }

    @Test
    void whoCalledSystemExitIsNamed() throws IOException, InterruptedException {
        plugin(ExitBundles.ExitFromThread.class);
        exitCode(diuna());
        assertThat(terminal())
                .contains("System.exit was called at " + ExitBundles.class.getName(), "in thread plugin-own");
    }

    @Test
    void threeOfThemLeadToSafeMode() throws IOException, InterruptedException {
        plugin(ExitBundles.ExitZero.class);
        for (int i = 0; i < BootCount.LIMIT; i++) {
            assertThat(exitCode(diuna())).isEqualTo(70);
            Files.delete(data.resolve("started-core"));
            Files.delete(data.resolve("stopped-core"));
        }
        Process safe = diuna();
        awaitStarted("core");
        safe.destroy();
        assertThat(exitCode(safe)).isEqualTo(0);
        assertThat(terminal()).contains("safe mode");
    }

    @Test
    void aStopThatAnOperatorAnnouncedIsNoFailure() throws IOException, InterruptedException {
        plugin(ExitBundles.AnnouncedStop.class);
        assertThat(exitCode(diuna())).isEqualTo(0);
        assertThat(data.resolve("state/boots")).hasContent("0");
    }

    @Test
    void aStopByAnOperatorEndsAlthoughAPluginHangs() throws IOException, InterruptedException {
        plugin(ExitBundles.HangingAnnouncedStop.class);
        assertThat(exitCode(diuna())).isEqualTo(1);
        assertThat(data.resolve("stopped-core")).exists();
    }

    /** A plugin that holds monitors which new threads, signals and shutdown hooks need. */
    @ParameterizedTest
    @ValueSource(
            classes = {
                ExitBundles.ThreadGroupHolder.class,
                ExitBundles.ThreadClassHolder.class,
                ExitBundles.EveryMonitorHolder.class
            })
    void aSignalEndsItWhateverMonitorIsHeld(Class<? extends BundleActivator> activator)
            throws IOException, InterruptedException {
        plugin(activator);
        Process process = diuna();
        awaitStarted("plugin");
        process.destroy();
        assertThat(exitCode(process)).isIn(0, 1);
    }
}
