// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.account;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import io.diuna.scheduler.base.ThreadStacks;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counters of the Java virtual machine, from the module {@code jdk.management}, which a small Java may lack. */
final class JvmCounters implements ThreadCounters {

    private final ThreadMXBean bean;
    private final OperatingSystemMXBean machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private JvmCounters(ThreadMXBean bean) {
        this.bean = bean;
    }

    /**
     * Returns the counters.
     *
     * @throws UnsupportedOperationException if they are switched off, or there are none
     */
    static JvmCounters create() {
        if (ManagementFactory.getThreadMXBean() instanceof ThreadMXBean bean
                && bean.isThreadAllocatedMemoryEnabled()
                && bean.isThreadCpuTimeEnabled()) {
            return new JvmCounters(bean);
        }
        throw new UnsupportedOperationException("Counters of threads are switched off");
    }

    @Override
    public long cpuNanos() {
        return bean.getCurrentThreadCpuTime();
    }

    @Override
    public long allocatedBytes() {
        return bean.getCurrentThreadAllocatedBytes();
    }

    @Override
    public double load() {
        return machine.getCpuLoad();
    }

    @Override
    public long[] threads() {
        return bean.getAllThreadIds();
    }

    @Override
    public long[] cpuNanos(long[] threads) {
        return bean.getThreadCpuTime(threads);
    }

    @Override
    public long[] allocatedBytes(long[] threads) {
        return bean.getThreadAllocatedBytes(threads);
    }

    @Override
    public List<ThreadStack> stacks(long[] threads) {
        return ThreadStacks.read(threads).stream()
                .map(stack -> new ThreadStack(stack.thread(), stack.name(), classes(stack.calls())))
                .toList();
    }

    /** The classes of bundles are in no named module. */
    private static List<String> classes(List<StackTraceElement> calls) {
        List<String> classes = new ArrayList<>(calls.stream()
                .filter(call -> call.getModuleName() == null)
                .map(StackTraceElement::getClassName)
                .toList());
        Collections.reverse(classes);
        return classes;
    }

    @Override
    public Map<Long, String> names() {
        Map<Long, String> names = new HashMap<>();
        for (ThreadInfo info : bean.getThreadInfo(threads(), 0)) {
            if (info != null) {
                names.put(info.getThreadId(), info.getThreadName());
            }
        }
        return names;
    }
}
