// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.isolation;

import io.diuna.scheduler.base.ThreadStacks;
import java.lang.management.LockInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MonitorInfo;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;

/** Finder of the third party's call for which a thread waits. Reads stacks only: runs no foreign code. Any thread may call. */
public final class BlockingCallFinder {

    /** Classes of the framework; no bundle has them, so none is asked. */
    private static final String FRAMEWORK = "org.apache.felix.framework.";

    /** Class of the framework that calls listeners. */
    private static final String DISPATCHER = FRAMEWORK + "EventDispatcher";

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Function<String, List<Bundle>> owners;
    private final String dispatcher;

    /** @param owners returns the third parties that have a class of this name */
    public BlockingCallFinder(Function<String, List<Bundle>> owners) {
        this(owners, DISPATCHER);
    }

    /** @param dispatcher the name of the class that calls listeners */
    BlockingCallFinder(Function<String, List<Bundle>> owners, String dispatcher) {
        this.owners = owners;
        this.dispatcher = dispatcher;
    }

    /** Returns the stack of a thread, innermost call first; empty if it has ended. */
    List<StackTraceElement> stack(long threadId) {
        return ThreadStacks.read(threadId).stream()
                .map(ThreadStacks.Stack::calls)
                .findFirst()
                .orElse(List.of());
    }

    /** Returns the processor time of a thread in nanoseconds; -1 if it has ended, or if this Java does not count. */
    long cpuNanos(long threadId) {
        return threads.isThreadCpuTimeSupported() && threads.isThreadCpuTimeEnabled()
                ? threads.getThreadCpuTime(threadId)
                : -1;
    }

    /** Returns true if the thread is delivering an event of the framework. */
    boolean isDispatching(List<StackTraceElement> stack) {
        return stack.stream().anyMatch(this::isDispatcher);
    }

    /**
     * Returns the listener that the framework calls on this thread, if it is a third party's.
     *
     * @param preferred bundles to prefer where several have the class
     */
    Optional<BlockingCall> listenerOn(long threadId, Collection<Bundle> preferred) {
        List<StackTraceElement> stack = stack(threadId);
        StackTraceElement listener = null;
        for (StackTraceElement call : stack) {
            if (isDispatcher(call)) {
                break;
            }
            listener = call;
        }
        return listener == null
                ? Optional.empty()
                : ownerOf(listener, preferred).map(bundle -> call(threadId, stack, bundle));
    }

    /** Returns the innermost call of a third party on this thread. */
    Optional<BlockingCall> callOn(long threadId, Collection<Bundle> preferred) {
        return stack(threadId).stream()
                .flatMap(call ->
                        ownerOf(call, preferred).map(bundle -> new BlockingCall(bundle, name(threadId), call)).stream())
                .findFirst();
    }

    /** Returns the call of a third party that holds the monitor for which this thread waits. */
    Optional<BlockingCall> holderFor(long threadId) {
        ThreadInfo waiting = threads.getThreadInfo(threadId);
        LockInfo lock = waiting == null ? null : waiting.getLockInfo();
        if (lock == null || waiting.getLockOwnerId() < 0) {
            return Optional.empty();
        }
        ThreadInfo holder = threads.getThreadInfo(new long[] {waiting.getLockOwnerId()}, true, false)[0];
        return holder == null ? Optional.empty() : holder(holder, lock);
    }

    /** Returns the plugin, by symbolic name, in whose code or for whose monitor this thread waits. */
    public Optional<String> culpritOf(long threadId) {
        return holderFor(threadId)
                .or(() -> callOn(threadId, List.of()))
                .map(call -> call.bundle().getSymbolicName());
    }

    private Optional<BlockingCall> holder(ThreadInfo holder, LockInfo lock) {
        return Stream.of(holder.getLockedMonitors())
                .filter(monitor -> monitor.getIdentityHashCode() == lock.getIdentityHashCode())
                .map(MonitorInfo::getLockedStackFrame)
                .flatMap(call ->
                        ownerOf(call, List.of())
                                .map(bundle -> new BlockingCall(bundle, holder.getThreadName(), call))
                                .stream())
                .findFirst();
    }

    /** Returns the listener's call with the place where it stands: the innermost call of its bundle. */
    private BlockingCall call(long threadId, List<StackTraceElement> stack, Bundle bundle) {
        StackTraceElement place = stack.stream()
                .filter(call ->
                        ownerOf(call, List.of(bundle)).filter(bundle::equals).isPresent())
                .findFirst()
                .orElseThrow();
        return new BlockingCall(bundle, name(threadId), place);
    }

    private String name(long threadId) {
        ThreadInfo info = threads.getThreadInfo(threadId);
        return info == null ? "" : info.getThreadName();
    }

    /** The classes of bundles are in no named module. */
    private Optional<Bundle> ownerOf(@Nullable StackTraceElement call, Collection<Bundle> preferred) {
        if (call == null || call.getModuleName() != null || call.getClassName().startsWith(FRAMEWORK)) {
            return Optional.empty();
        }
        List<Bundle> found = owners.apply(call.getClassName());
        return found.stream()
                .filter(preferred::contains)
                .findFirst()
                .or(() -> found.stream().findFirst());
    }

    private boolean isDispatcher(StackTraceElement call) {
        return call.getClassName().equals(dispatcher);
    }
}
