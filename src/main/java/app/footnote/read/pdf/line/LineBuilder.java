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
 * Builds lines from glyphs. Pages are usually painted in the order in which they are read, including columns and the
 * cells of tables. Lines therefore keep that order, and positions only determine where a line ends.
 */
public final class LineBuilder {

    /** In points: runs whose baselines differ by less are on the same level or on neighbouring levels. */
    private static final float LEVEL_HEIGHT = 4;

    private LineBuilder() {
    }

    /** The lines of a page in the order in which they were painted, those of the page's main direction first. */
    public static List<PageLine> lines(List<Glyph> glyphs) {
        Map<Integer, List<Glyph>> directions = new LinkedHashMap<>();
        for (Glyph glyph : OverprintMerger.merged(glyphs)) {
            directions.computeIfAbsent(glyph.span().angle(), _ -> new ArrayList<>()).add(glyph);
        }
        return directions.values().stream()
                .sorted(Comparator.comparingInt((List<Glyph> direction) -> direction.size()).reversed())
                .map(LineBuilder::linesInOneDirection)
                .flatMap(Collection::stream)
                .toList();
    }

    private static List<PageLine> linesInOneDirection(List<Glyph> glyphs) {
        boolean rightToLeft = BidiReorderer.isMostlyRightToLeft(glyphs);
        List<PageLine> lines = new ArrayList<>();
        List<GlyphRun> runs = merged(runs(glyphs));
        runs.removeIf(run -> !run.markUnknownText());
        for (LineRunGroup line : grouped(runs, rightToLeft)) {
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

    /** Merges parts that were painted separately (bold words, links, foreign words in Arabic) into their line. */
    private static List<GlyphRun> merged(List<GlyphRun> runs) {
        List<GlyphRun> byStart = new ArrayList<>(runs);
        byStart.sort(Comparator.comparingDouble(run -> run.span().start()));
        Map<Integer, List<GlyphRun>> levels = new HashMap<>();
        List<GlyphRun> result = new ArrayList<>();
        for (GlyphRun run : byStart) {
            int level = Math.round(run.span().baseline() / LEVEL_HEIGHT);
            GlyphRun target = mergeTarget(run, level, levels);
            if (target == null) {
                levels.computeIfAbsent(level, _ -> new ArrayList<>()).add(run);
                result.add(run);
            } else {
                target.merge(run);
            }
        }
        result.sort(Comparator.comparingInt(GlyphRun::paintOrder));
        return result;
    }

    private static @Nullable GlyphRun mergeTarget(GlyphRun run, int level, Map<Integer, List<GlyphRun>> levels) {
        for (int neighbour = level - 1; neighbour <= level + 1; neighbour++) {
            for (GlyphRun candidate : levels.getOrDefault(neighbour, List.of())) {
                if (candidate.canMerge(run)) {
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
