package app.footnote.ui.common;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something that the FX thread did in one go.
 *
 * @param cpuNanos its processor time
 * @param waitNanos how long something else was kept waiting by it, by the clock
 * @param stacks what the thread was seen doing meanwhile, each millisecond, innermost call first
 */
record FxTask(long cpuNanos, long waitNanos, List<StackTraceElement[]> stacks) {

    /** Whose work it is, by the innermost call that tells. */
    enum Kind {

        LOADING("loading classes", "java.lang.ClassLoader", "java.lang.invoke.MethodHandleNatives"),
        STYLING("styling", "javafx.scene.CssStyleHelper", "com.sun.javafx.css.", "javafx.css."),
        TEXT("measuring text", "com.sun.javafx.text.", "com.sun.javafx.font."),
        /** A real window hands its picture over; the headless one copies it dot by dot, on the FX thread. */
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
     * Its processor time without the copying of pictures, which real windows do not do: an estimate by how often it was
     * seen at that.
     */
    long workNanos() {
        long copying = kinds().getOrDefault(Kind.PICTURE, 0L);
        return stacks.isEmpty() ? cpuNanos : cpuNanos * (stacks.size() - copying) / stacks.size();
    }

    /** How often it was seen at what. */
    Map<Kind, Long> kinds() {
        return stacks.stream()
                .collect(Collectors.groupingBy(Kind::of, () -> new EnumMap<>(Kind.class), Collectors.counting()));
    }
}
