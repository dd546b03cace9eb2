// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.account;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Counters of the Java virtual machine, from the module {@code jdk.management}, which a small Java may lack. */
final class JvmCounters implements ThreadCounters {

    private static final ThreadInfo[] NO_INFOS = {};

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
        List<ThreadStack> stacks = new ArrayList<>();
        for (ThreadInfo info : threads.length == 0 ? NO_INFOS : bean.getThreadInfo(threads, Integer.MAX_VALUE)) {
            if (info != null) {
                stacks.add(new ThreadStack(info.getThreadId(), info.getThreadName(), classes(info)));
            }
        }
        return stacks;
    }

    /** The classes of bundles are in no named module. */
    private static List<String> classes(ThreadInfo info) {
        List<String> classes = new ArrayList<>(Stream.of(info.getStackTrace())
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
