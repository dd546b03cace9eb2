// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.isolation;

import io.diuna.scheduler.isolation.ServiceDispatches.Dispatch;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Watch over plugins that block threads of the platform: a service listener that does not return, a listener on the
 * framework's event thread, a lock that a plugin holds. Costs nothing while there are no third parties. The watching thread
 * calls, a few times a second.
 */
public final class BlockingWatch {

    /** Time limit of a listener of a plugin itself, and the pause between two checks. */
    static final long LIMIT_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** Time limit of other calls in a delivery, such as the activation of a component that had to wait for the service. */
    static final long CALL_LIMIT_NANOS = TimeUnit.SECONDS.toNanos(10);

    /** Checks in a row that find the event thread in code of the same plugin. */
    private static final int EVENT_THREAD_CHECKS = 3;

    private final LongSupplier clock;
    private final BooleanSupplier thirdParties;
    private final ServiceDispatches dispatches;
    private final ListenerProbe probe;
    private final BlockingCallFinder finder;
    private final BlockingPlugins plugins;
    private final BlockedThreads blocked = new BlockedThreads();
    private volatile @Nullable Thread eventThread;
    private long last;
    private @Nullable BlockingCall lastEventCall;
    private int eventCalls;

    /** Processor time of the event thread at the last look; -1 before that. */
    private long eventNanos = -1;

    /**
     * @param clock returns the time in nanoseconds
     * @param thirdParties returns true while a third party is installed
     */
    public BlockingWatch(
            LongSupplier clock,
            BooleanSupplier thirdParties,
            ServiceDispatches dispatches,
            ListenerProbe probe,
            BlockingCallFinder finder,
            BlockingPlugins plugins) {
        this.clock = clock;
        this.thirdParties = thirdParties;
        this.dispatches = dispatches;
        this.probe = probe;
        this.finder = finder;
        this.plugins = plugins;
        last = clock.getAsLong();
    }

    /** Sets the thread on which the framework delivers events that nobody waits for; any thread. */
    public void setEventThread(Thread thread) {
        eventThread = thread;
    }

    /** Checks, once a second. */
    public void check() {
        dispatches.olderThan(LIMIT_NANOS).forEach(this::check);
        long now = clock.getAsLong();
        if (now - last >= LIMIT_NANOS) {
            last = now;
            if (thirdParties.getAsBoolean()) {
                checkMonitors();
                checkEventThread();
                probe.check();
            }
        }
    }

    private void check(Dispatch dispatch) {
        List<StackTraceElement> stack = finder.stack(dispatch.threadId());
        if (!finder.isDispatching(stack)) {
            dispatches.end(dispatch);
            return;
        }
        Optional<BlockingCall> found = finder.listenerOn(dispatch.threadId(), dispatch.bundles());
        if (found.isEmpty() && clock.getAsLong() - dispatch.begin() >= CALL_LIMIT_NANOS) {
            found = finder.callOn(dispatch.threadId(), dispatch.bundles());
        }
        found.ifPresent(call -> {
            if (dispatch.isSuccessor(call.bundle())) {
                dispatches.end(dispatch);
                probe.abandon(dispatch.thread(), "A listener of a plugin that has gone does not return");
                return;
            }
            String reason = plugins.disable(
                    "its service listener has not returned for 1 s on thread '" + call.thread() + "'",
                    call,
                    dispatch.thread());
            dispatches.end(dispatch);
            probe.abandon(dispatch.thread(), reason);
        });
    }

    private void checkMonitors() {
        for (long threadId : blocked.stillBlocked()) {
            if (finder.callOn(threadId, List.of()).isEmpty()) { // a thread of the platform, in nobody's call
                finder.holderFor(threadId)
                        .ifPresent(call -> plugins.disable(
                                "its thread '" + call.thread() + "' has held a lock for 1 s for which Diuna waits",
                                call,
                                null));
            }
        }
    }

    /** Returns the call of a third party on the event thread. One that has used no processor time stands where it stood. */
    private @Nullable BlockingCall eventCall(long threadId, @Nullable BlockingCall before) {
        long nanos = finder.cpuNanos(threadId);
        if (nanos >= 0 && nanos == eventNanos) {
            return before;
        }
        eventNanos = nanos;
        return finder.callOn(threadId, List.of()).orElse(null);
    }

    private void checkEventThread() {
        Thread thread = eventThread;
        BlockingCall before = lastEventCall;
        BlockingCall call = thread == null ? null : eventCall(thread.getId(), before);
        lastEventCall = call;
        if (call == null) {
            eventCalls = 0;
            return;
        }
        eventCalls = before != null && before.bundle().equals(call.bundle()) ? eventCalls + 1 : 1;
        if (eventCalls >= EVENT_THREAD_CHECKS) {
            plugins.disable("its listener keeps the framework's event thread", call, thread);
            eventCalls = 0;
        }
    }
}
