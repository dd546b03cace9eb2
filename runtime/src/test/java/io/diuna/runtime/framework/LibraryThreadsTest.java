// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A plugin that interrupts all threads ends some of libraries for good. */
class LibraryThreadsTest {

    private final Collection<Thread> alive = new ArrayList<>();
    private final LibraryThreads threads = new LibraryThreads(() -> alive);
    private int searches;

    @AfterEach
    void end() throws InterruptedException {
        for (Thread thread : alive) {
            thread.interrupt();
            thread.join();
        }
    }

    @Test
    void aBundleIsNamedOnceWhenItsThreadsHaveEnded() throws InterruptedException {
        Thread updater = thread("CM Configuration Updater");
        Thread dispatcher = thread("CM Event Dispatcher");
        thread("qtp1-70-acceptor-0@2e7ce17e-ServerConnector");
        assertThat(threads.ended()).isEmpty();
        assertThat(threads.ended()).isEmpty();
        end(updater);
        assertThat(threads.ended()).as("it may be restarting").isEmpty();
        assertThat(threads.ended()).containsExactly("org.apache.felix.configadmin");
        end(dispatcher); // by the restart
        assertThat(threads.ended()).isEmpty();
    }

    @Test
    void theThreadsOfTheRestartedBundleAreWatched() throws InterruptedException {
        end(known(thread("pool-acceptor-0")));
        assertThat(threads.ended()).as("it may be restarting").isEmpty();
        assertThat(threads.ended()).containsExactly("org.apache.felix.http.jetty12");
        end(known(thread("pool-acceptor-0")));
        assertThat(threads.ended()).as("it may be restarting").isEmpty();
        assertThat(threads.ended()).containsExactly("org.apache.felix.http.jetty12");
    }

    @Test
    void aBundleThatWasRestartedMeanwhileIsNotNamed() throws InterruptedException {
        end(known(thread("CM Configuration Updater")));
        Thread next = thread("CM Configuration Updater");
        assertThat(threads.ended()).isEmpty();
        end(next);
        assertThat(threads.ended()).as("it may be restarting").isEmpty();
        assertThat(threads.ended()).containsExactly("org.apache.felix.configadmin");
    }

    @Test
    void aBundleThatIsBeingRestartedIsNotNamed() throws InterruptedException {
        end(known(thread("CM Configuration Updater")));
        assertThat(threads.ended()).isEmpty();
        thread("CM Configuration Updater"); // the restart was under way
        assertThat(threads.ended()).isEmpty();
        assertThat(threads.ended()).isEmpty();
    }

    @Test
    void whatWasNeverThereIsNotMissed() {
        LibraryThreads counted = new LibraryThreads(() -> {
            searches++;
            return List.of();
        });
        for (int i = 0; i < 1_000; i++) {
            assertThat(counted.ended()).isEmpty();
        }
        assertThat(searches).isLessThan(20);
    }

    private Thread known(Thread thread) {
        assertThat(threads.ended()).isEmpty();
        return thread;
    }

    private Thread thread(String name) {
        Thread thread = new Thread(
                () -> {
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        // ends, as those of the libraries do
                    }
                },
                name);
        thread.start();
        alive.add(thread);
        return thread;
    }

    private void end(Thread thread) throws InterruptedException {
        thread.interrupt();
        thread.join();
        alive.remove(thread);
    }
}
