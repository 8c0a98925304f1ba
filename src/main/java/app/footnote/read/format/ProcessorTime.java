package app.footnote.read.format;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/** The processor time of threads. Where it cannot be measured, the time of the clock takes its place. */
final class ProcessorTime {

    /** How much longer than its processor time work may take by the clock. */
    private static final int MAX_WAITING = 6;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private ProcessorTime() {
    }

    /** In nanoseconds, since any point in time. */
    static long ofCurrentThread() {
        return THREADS.isCurrentThreadCpuTimeSupported() && THREADS.isThreadCpuTimeEnabled()
                ? THREADS.getCurrentThreadCpuTime()
                : System.nanoTime();
    }

    /**
     * In nanoseconds, since the thread started.
     *
     * @param started the time of the clock at which the thread started
     * @return a negative number if the thread has ended
     */
    static long of(Thread thread, long started) {
        return THREADS.isThreadCpuTimeSupported() && THREADS.isThreadCpuTimeEnabled()
                ? THREADS.getThreadCpuTime(thread.threadId())
                : System.nanoTime() - started;
    }

    /** The longest time that work with a limit of processor time may take by the clock. */
    static Duration longest(Duration processorTime) {
        return processorTime.multipliedBy(MAX_WAITING);
    }
}
