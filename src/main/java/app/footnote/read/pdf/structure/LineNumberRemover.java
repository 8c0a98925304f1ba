package app.footnote.read.pdf.structure;

import app.footnote.read.pdf.line.PageLine;
import app.footnote.read.pdf.line.PageLines;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Removes the line numbers in the margins of drafts, poems and listings. They are aligned, increase steadily and have
 * text beside them that continues from line to line, which distinguishes them from numbered lists and from tables.
 */
final class LineNumberRemover {

    /** If all lines are numbered, fewer numbers may be a list. */
    private static final int MIN_NUMBERS = 4;

    /** If only every fifth line is numbered, as in poems. */
    private static final int MIN_SPARSE_NUMBERS = 3;

    private static final int SPARSE_STEP = 5;

    /** In font sizes: numbers in one margin are aligned at their start or at their end. */
    private static final float MAX_MISALIGNMENT = 0.3f;

    /** The smallest share of lines that continue the sentence of the line before. */
    private static final float MIN_CONTINUED = 0.3f;

    private static final int MIN_MEAN_CHARS = 25;

    private static final String SENTENCE_ENDS = ".:!?";

    private final PageLines page;

    private LineNumberRemover(PageLines page) {
        this.page = page;
    }

    /** The same page without line numbers. */
    static PageLines removed(PageLines page) {
        PageLines withoutLeft = new LineNumberRemover(page).removed(MarginNumber::atStart, true);
        return new LineNumberRemover(withoutLeft).removed(MarginNumber::atEnd, false);
    }

    private PageLines removed(Function<PageLine, Optional<MarginNumber>> finder, boolean left) {
        List<MarginNumber> candidates = page.lines().stream().map(finder).flatMap(Optional::stream).toList();
        if (candidates.size() < MIN_SPARSE_NUMBERS) {
            return page;
        }
        List<MarginNumber> numbers = longer(
                aligned(candidates, MarginNumber::start, left), aligned(candidates, MarginNumber::end, left));
        return areLineNumbers(numbers, left) ? without(numbers) : page;
    }

    private static List<MarginNumber> longer(List<MarginNumber> one, List<MarginNumber> other) {
        return other.size() > one.size() ? other : one;
    }

    /** The candidates that are aligned with the outermost one, from top to bottom. */
    private static List<MarginNumber> aligned(
            List<MarginNumber> candidates, ToDoubleFunction<MarginNumber> edge, boolean left) {
        Comparator<MarginNumber> byEdge = Comparator.comparingDouble(edge);
        MarginNumber outermost = candidates.stream().min(left ? byEdge : byEdge.reversed()).orElseThrow();
        float tolerance = MAX_MISALIGNMENT * outermost.line().size();
        return candidates.stream()
                .filter(number -> Math.abs(edge.applyAsDouble(number) - edge.applyAsDouble(outermost)) < tolerance)
                .sorted(Comparator.comparingDouble(number -> -number.line().span().baseline()))
                .toList();
    }

    private boolean areLineNumbers(List<MarginNumber> numbers, boolean left) {
        if (numbers.size() < MIN_SPARSE_NUMBERS) {
            return false;
        }
        int step = numbers.get(1).value() - numbers.get(0).value();
        for (int i = 1; i < numbers.size(); i++) {
            if (step < 1 || numbers.get(i).value() - numbers.get(i - 1).value() != step) {
                return false;
            }
        }
        List<PageLine> text = textBeside(numbers, left);
        return step == 1
                ? numbers.size() >= MIN_NUMBERS && isContinuousText(text)
                : step % SPARSE_STEP == 0 && isAtEachStep(numbers, text, step);
    }

    /** Whether each number is as many lines below the one before as it is greater. */
    private static boolean isAtEachStep(List<MarginNumber> numbers, List<PageLine> text, int step) {
        for (int i = 1; i < numbers.size(); i++) {
            PageLine upper = numbers.get(i - 1).line();
            PageLine lower = numbers.get(i).line();
            float half = lower.size() / 2;
            long between = text.stream()
                    .map(line -> line.span().baseline())
                    .filter(baseline -> baseline < upper.span().baseline() - half)
                    .filter(baseline -> baseline > lower.span().baseline() - half)
                    .count();
            if (between != step) {
                return false;
            }
        }
        return true;
    }

    /** The lines beside the numbers, from top to bottom; empty if there is text on the other side of the numbers. */
    private List<PageLine> textBeside(List<MarginNumber> numbers, boolean left) {
        Map<PageLine, MarginNumber> numbered = new HashMap<>();
        numbers.forEach(number -> numbered.put(number.line(), number));
        float size = numbers.getFirst().line().size();
        float top = numbers.getFirst().line().span().baseline() + size / 2;
        float bottom = numbers.getLast().line().span().baseline() - size / 2;
        List<PageLine> beside = new ArrayList<>();
        for (PageLine line : page.lines()) {
            MarginNumber number = numbered.get(line);
            PageLine text = number == null ? line : number.rest();
            if (text == null || line.span().baseline() > top || line.span().baseline() < bottom) {
                continue;
            }
            boolean outside = left
                    ? text.span().start() < numbers.getFirst().end()
                    : text.span().end() > numbers.getFirst().start();
            if (outside) {
                return List.of();
            }
            beside.add(text);
        }
        beside.sort(Comparator.comparingDouble(line -> -line.span().baseline()));
        return beside;
    }

    private static boolean isContinuousText(List<PageLine> lines) {
        int chars = 0;
        int continued = 0;
        int rows = 0;
        String previous = ".";
        for (PageLine line : lines) {
            boolean ended = SENTENCE_ENDS.indexOf(previous.charAt(previous.length() - 1)) >= 0;
            continued += !ended && Character.isLowerCase(line.text().codePointAt(0)) ? 1 : 0;
            rows += line.isRow() ? 1 : 0;
            chars += line.text().length();
            previous = line.text();
        }
        return !lines.isEmpty()
                && chars >= MIN_MEAN_CHARS * lines.size()
                && continued >= MIN_CONTINUED * lines.size()
                && 2 * rows < lines.size();
    }

    private PageLines without(List<MarginNumber> numbers) {
        Map<PageLine, MarginNumber> numbered = new HashMap<>();
        numbers.forEach(number -> numbered.put(number.line(), number));
        List<PageLine> lines = new ArrayList<>();
        for (PageLine line : page.lines()) {
            MarginNumber number = numbered.get(line);
            PageLine text = number == null ? line : number.rest();
            if (text != null) {
                lines.add(text);
            }
        }
        return new PageLines(page.number(), page.crop(), page.rotation(), lines);
    }
}
