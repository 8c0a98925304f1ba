package app.footnote.ui.common;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The work of the FX thread during a measurement. Immutable.
 *
 * @param wallNanos the duration of the measurement
 * @param busyNanos the processor time of the thread
 * @param pieces the pieces of work that took more than half a millisecond
 */
public record FxWork(long wallNanos, long busyNanos, List<FxTask> pieces) {

    private static final long TARGET_NANOS = 8_000_000;
    private static final int MAX_PRINTED = 6;

    public FxWork {
        pieces = pieces.stream().sorted(Comparator.comparingLong(FxTask::workNanos).reversed()).toList();
    }

    /** The figures in one line. */
    public String figures() {
        long over = over().size();
        return "FX thread %.0f %% busy, and %.0f %% with copying the picture; pieces of work: %s; %d over 8 ms%s"
                .formatted(
                        share(workNanos()), share(busyNanos - workNanos()),
                        "%.1f ms (median), %.1f ms (99 %%), %.1f ms (longest) of %d".formatted(
                                at(0.5), at(0.99), at(1), pieces.size()),
                        over, over == 0 ? "" : ": " + kinds());
    }

    /** The processor time without the time that longer pieces took to copy the picture. */
    private long workNanos() {
        return busyNanos - pieces.stream().mapToLong(piece -> piece.cpuNanos() - piece.workNanos()).sum();
    }

    private double share(long nanos) {
        return 100.0 * nanos / wallNanos;
    }

    /** The longest pieces with their calls. */
    public String longest() {
        return pieces.stream()
                .limit(MAX_PRINTED)
                .map(piece -> "%.1f ms of processor time, %.1f ms by the clock%n%s".formatted(
                        piece.workNanos() / 1e6, piece.waitNanos() / 1e6, StackTree.of(piece.stacks()).text()))
                .collect(Collectors.joining("\n"));
    }

    private List<FxTask> over() {
        return pieces.stream().takeWhile(piece -> piece.workNanos() > TARGET_NANOS).toList();
    }

    /** The shares of the kinds of work in the pieces that are too long. */
    private String kinds() {
        Map<FxTask.Kind, Long> seen = new EnumMap<>(FxTask.Kind.class);
        over().forEach(piece -> piece.kinds().forEach((kind, times) -> seen.merge(kind, times, Long::sum)));
        seen.remove(FxTask.Kind.PICTURE);
        double all = seen.values().stream().mapToLong(Long::longValue).sum();
        return seen.entrySet()
                .stream()
                .map(entry -> "%s %.0f %%".formatted(entry.getKey().words(), 100 * entry.getValue() / all))
                .collect(Collectors.joining(", "));
    }

    /** A percentile of the pieces, in milliseconds. */
    private double at(double share) {
        int last = pieces.size() - 1;
        return last < 0 ? 0 : pieces.get(last - (int) Math.round(last * share)).workNanos() / 1e6;
    }
}
