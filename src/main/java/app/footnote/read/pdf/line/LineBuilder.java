package app.footnote.read.pdf.line;

import app.footnote.read.pdf.glyph.Glyph;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Builds lines from glyphs. The order in which a page was painted is mostly the order in which it was written, cells of
 * tables and columns included, so that order is kept, and places only decide where lines end.
 */
public final class LineBuilder {

    /** In points: runs whose baselines differ by less are looked for on the same or a neighbouring level. */
    private static final float LEVEL = 4;

    private LineBuilder() {
    }

    /** The lines of a page in the order of their painting, those of the page's main direction first. */
    public static List<PageLine> lines(List<Glyph> glyphs) {
        Map<Integer, List<Glyph>> directions = new LinkedHashMap<>();
        for (Glyph glyph : OverprintMerger.merged(glyphs)) {
            directions.computeIfAbsent(glyph.stroke().angle(), _ -> new ArrayList<>()).add(glyph);
        }
        return directions.values().stream()
                .sorted(Comparator.comparingInt((List<Glyph> direction) -> direction.size()).reversed())
                .map(LineBuilder::inOneDirection)
                .flatMap(Collection::stream)
                .toList();
    }

    private static List<PageLine> inOneDirection(List<Glyph> glyphs) {
        boolean rightToLeft = BidiReorderer.mostly(glyphs);
        List<PageLine> lines = new ArrayList<>();
        for (LineRunGroup line : grouped(seamless(runs(glyphs)), rightToLeft)) {
            lines.add(LineTextWriter.of(line, rightToLeft));
        }
        return lines;
    }

    private static List<GlyphRun> runs(List<Glyph> glyphs) {
        List<GlyphRun> runs = new ArrayList<>();
        for (Glyph glyph : glyphs) {
            if (!runs.isEmpty() && runs.getLast().continuesWith(glyph)) {
                runs.getLast().add(glyph);
            } else {
                runs.add(new GlyphRun(glyph, runs.size()));
            }
        }
        runs.removeIf(run -> !run.trim());
        return runs;
    }

    /** Joins what was painted apart (words in bold, links, foreign words in Arabic) to the line it stands in. */
    private static List<GlyphRun> seamless(List<GlyphRun> runs) {
        List<GlyphRun> fromTheLeft = new ArrayList<>(runs);
        fromTheLeft.sort(Comparator.comparingDouble(run -> run.stroke().start()));
        Map<Integer, List<GlyphRun>> levels = new HashMap<>();
        List<GlyphRun> joined = new ArrayList<>();
        for (GlyphRun run : fromTheLeft) {
            int level = Math.round(run.stroke().baseline() / LEVEL);
            GlyphRun incomplete = completedBy(run, level, levels);
            if (incomplete == null) {
                levels.computeIfAbsent(level, _ -> new ArrayList<>()).add(run);
                joined.add(run);
            } else {
                incomplete.absorb(run);
            }
        }
        joined.sort(Comparator.comparingInt(GlyphRun::order));
        return joined;
    }

    private static @Nullable GlyphRun completedBy(GlyphRun run, int level, Map<Integer, List<GlyphRun>> levels) {
        for (int near = level - 1; near <= level + 1; near++) {
            for (GlyphRun candidate : levels.getOrDefault(near, List.of())) {
                if (candidate.isCompletedBy(run)) {
                    return candidate;
                }
            }
        }
        return null;
    }

    private static List<LineRunGroup> grouped(List<GlyphRun> runs, boolean rightToLeft) {
        List<LineRunGroup> lines = new ArrayList<>();
        for (GlyphRun run : runs) {
            if (!lines.isEmpty() && lines.getLast().continuesWith(run, rightToLeft)) {
                lines.getLast().add(run);
            } else {
                lines.add(new LineRunGroup(run));
            }
        }
        return lines;
    }
}
