package app.footnote.ui.common;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A piece of work that the FX thread did without interruption. Immutable.
 *
 * @param cpuNanos its processor time
 * @param waitNanos how long it delayed the next task, in wall-clock time
 * @param stacks stack traces that were taken each millisecond, innermost call first
 */
record FxTask(long cpuNanos, long waitNanos, List<StackTraceElement[]> stacks) {

    /** The kind of work, by the innermost call of a known class. */
    enum Kind {

        LOADING("loading classes", "java.lang.ClassLoader", "java.lang.invoke.MethodHandleNatives"),
        STYLING("styling", "javafx.scene.CssStyleHelper", "com.sun.javafx.css.", "javafx.css."),
        TEXT("measuring text", "com.sun.javafx.text.", "com.sun.javafx.font."),
        /** A headless window copies its picture pixel by pixel on the FX thread; a real window does not. */
        PICTURE("copying the picture", "com.sun.glass.ui.headless.HeadlessWindow"),
        OURS("our code", "app.footnote."),
        RICH_TEXT("RichTextFX", "org.fxmisc."),
        OTHER("JavaFX");

        private final String words;
        @SuppressWarnings("ImmutableEnumChecker") // It is made by List.of.
        private final List<String> classes;

        Kind(String words, String... classes) {
            this.words = words;
            this.classes = List.of(classes);
        }

        String words() {
            return words;
        }

        private static Kind of(StackTraceElement[] stack) {
            return Stream.of(stack)
                    .flatMap(call -> Stream.of(values()).filter(kind -> kind.has(call.getClassName())))
                    .findFirst()
                    .orElse(OTHER);
        }

        private boolean has(String className) {
            return !className.startsWith("app.footnote.ui.common.Fx")
                    && classes.stream().anyMatch(className::startsWith);
        }
    }

    /**
     * The processor time without copying pictures, estimated from the stack traces. Real windows do not copy pictures.
     */
    long workNanos() {
        long copying = kinds().getOrDefault(Kind.PICTURE, 0L);
        return stacks.isEmpty() ? cpuNanos : cpuNanos * (stacks.size() - copying) / stacks.size();
    }

    /** The number of stack traces of each kind of work. */
    Map<Kind, Long> kinds() {
        return stacks.stream()
                .collect(Collectors.groupingBy(Kind::of, () -> new EnumMap<>(Kind.class), Collectors.counting()));
    }
}
