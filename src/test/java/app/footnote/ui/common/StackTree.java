package app.footnote.ui.common;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Stack traces of a thread, merged into a tree that starts with the outermost call. Not thread-safe. */
final class StackTree {

    private static final double MIN_SHARE = 0.1;

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

    /** The calls with at least a tenth of the time and their shares. Calls that only pass through are left out. */
    String text() {
        StringBuilder text = new StringBuilder();
        write(text, 1, seen);
        return text.toString();
    }

    private void write(StringBuilder text, int depth, int all) {
        List<StackTree> large = calls.values()
                .stream()
                .filter(inner -> inner.seen >= Math.max(1, all * MIN_SHARE))
                .sorted(Comparator.comparingInt((StackTree inner) -> inner.seen).reversed())
                .toList();
        for (StackTree inner : large) {
            boolean printed = inner.call.startsWith("app.footnote.") || inner.seen < seen || inner.calls.isEmpty();
            if (printed) {
                text.append("  ".repeat(depth))
                        .append("%3d %% %s%n".formatted(100 * inner.seen / all, inner.call));
            }
            inner.write(text, printed ? depth + 1 : depth, all);
        }
    }
}
