package app.footnote.ui.common;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the FX thread did while it was watched, for people to read.
 *
 * @param wallNanos how long it was watched
 * @param busyNanos its processor time meanwhile
 * @param pieces what it did in one go each, if it took more than half a millisecond
 */
public record FxWork(long wallNanos, long busyNanos, List<FxTask> pieces) {

    private static final long AIM_NANOS = 8_000_000;
    private static final int LONGEST_TOLD = 6;

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

    /** What short pieces took is among the work, what longer ones took with copying the picture is not. */
    private long workNanos() {
        return busyNanos - pieces.stream().mapToLong(piece -> piece.cpuNanos() - piece.workNanos()).sum();
    }

    private double share(long nanos) {
        return 100.0 * nanos / wallNanos;
    }

    /** What took longest, with the calls that it was seen in. */
    public String longest() {
        return pieces.stream()
                .limit(LONGEST_TOLD)
                .map(piece -> "%.1f ms of processor time, %.1f ms by the clock%n%s".formatted(
                        piece.workNanos() / 1e6, piece.waitNanos() / 1e6, StackTree.of(piece.stacks()).text()))
                .collect(Collectors.joining("\n"));
    }

    private List<FxTask> over() {
        return pieces.stream().takeWhile(piece -> piece.workNanos() > AIM_NANOS).toList();
    }

    /** What the pieces that are too long are made of. */
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

    /** Milliseconds that this share of the pieces does not exceed. */
    private double at(double share) {
        int last = pieces.size() - 1;
        return last < 0 ? 0 : pieces.get(last - (int) Math.round(last * share)).workNanos() / 1e6;
    }
}
