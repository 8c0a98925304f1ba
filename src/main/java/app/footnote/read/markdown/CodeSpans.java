package app.footnote.read.markdown;

import app.footnote.model.text.Range;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds code within a line of Markdown: the text between two runs of equally many backticks. */
final class CodeSpans {

    private CodeSpans() {
    }

    /** The indices of the characters in code, with the backticks. */
    static BitSet in(String line) {
        List<Range> runs = runs(line);
        Map<Integer, Deque<Range>> byLength = new HashMap<>();
        runs.forEach(run -> byLength.computeIfAbsent(run.length(), _ -> new ArrayDeque<>()).add(run));
        BitSet code = new BitSet();
        int end = 0;
        for (Range run : runs) {
            Deque<Range> equal = byLength.getOrDefault(run.length(), new ArrayDeque<>());
            while (!equal.isEmpty() && equal.getFirst().start() <= run.start()) {
                equal.removeFirst();
            }
            if (run.start() >= end && !equal.isEmpty()) {
                end = equal.getFirst().end();
                code.set(run.start(), end);
            }
        }
        return code;
    }

    private static List<Range> runs(String line) {
        List<Range> runs = new ArrayList<>();
        int start = line.indexOf('`');
        while (start >= 0) {
            int end = start;
            while (end < line.length() && line.charAt(end) == '`') {
                end++;
            }
            runs.add(new Range(start, end));
            start = line.indexOf('`', end);
        }
        return runs;
    }
}
