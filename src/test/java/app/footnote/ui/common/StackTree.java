package app.footnote.ui.common;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The calls that a thread was seen in, merged from the outermost on. */
final class StackTree {

    private static final double LEAST_SHARE = 0.1;

    private final String call;
    private final Map<String, StackTree> calls = new LinkedHashMap<>();
    private int seen;

    private StackTree(String call) {
        this.call = call;
    }

    static StackTree of(List<StackTraceElement[]> stacks) {
        StackTree root = new StackTree("");
        stacks.forEach(root::add);
        return root;
    }

    private void add(StackTraceElement[] stack) {
        seen++;
        StackTree at = this;
        for (int i = stack.length - 1; i >= 0; i--) {
            String name = stack[i].getClassName() + "." + stack[i].getMethodName() + ":" + stack[i].getLineNumber();
            at = at.calls.computeIfAbsent(name, StackTree::new);
            at.seen++;
        }
    }

    /** The calls with a tenth of the time and more, each with its share; those that only pass it on are left out. */
    String text() {
        StringBuilder text = new StringBuilder();
        write(text, 1, seen);
        return text.toString();
    }

    private void write(StringBuilder text, int depth, int all) {
        List<StackTree> large = calls.values()
                .stream()
                .filter(inner -> inner.seen >= Math.max(1, all * LEAST_SHARE))
                .sorted(Comparator.comparingInt((StackTree inner) -> inner.seen).reversed())
                .toList();
        for (StackTree inner : large) {
            boolean told = inner.call.startsWith("app.footnote.") || inner.seen < seen || inner.calls.isEmpty();
            if (told) {
                text.append("  ".repeat(depth))
                        .append("%3d %% %s%n".formatted(100 * inner.seen / all, inner.call));
            }
            inner.write(text, told ? depth + 1 : depth, all);
        }
    }
}
