package app.footnote.answer.passage;

import java.util.regex.Pattern;

/** Tells the labels of a drawing, which follow the text of a slide: {@code A B C D}, {@code | valA}, {@code node3}. */
public final class DrawingLabels {

    private static final String LABEL =
            "[|<>\\[\\](){}.,:;%*#+-]+|\\p{L}\\p{N}{0,2}['′]?|\\p{Ll}{2,}(?:\\p{Lu}|\\p{N}{1,2})|\\p{N}{1,4}";

    private static final Pattern LABELS = Pattern.compile("(?:(?:" + LABEL + ")(?:\\s+|$))+");

    private static final int MOST_WORDS_BETWEEN = 2;
    private static final int FEWEST = 3;

    private DrawingLabels() {
    }

    /** The number of the last statement before the labels at the end of a slide. */
    public static int lastBefore(FoundPassage passage) {
        int end = passage.statements().size();
        int labels = 0;
        for (int i = end - 1; i > 0; i--) {
            String text = passage.plain(passage.statements().get(i)).strip();
            boolean isLabel = LABELS.matcher(text).matches();
            if (isLabel) {
                end = i;
                labels++;
            } else if (text.split("\\s+").length > MOST_WORDS_BETWEEN) {
                break;
            }
        }
        return labels < FEWEST ? passage.statements().size() - 1 : end - 1;
    }
}
