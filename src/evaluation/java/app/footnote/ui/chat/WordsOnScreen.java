package app.footnote.ui.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import org.fxmisc.richtext.GenericStyledArea;

/**
 * Counts for each numbered word of an answer how many pulses went by between its writing and the pulse that has it laid
 * out. Words are written by one thread and looked for on the FX thread.
 */
final class WordsOnScreen {

    private static final Pattern WORD = Pattern.compile("word(\\d+)\\b");
    /** Words of several lines may come in one pulse. */
    private static final int LINES_LOOKED_AT = 8;

    private final GenericStyledArea<?, ?, ?> text;
    private final Runnable look = this::look;
    private final List<Integer> writtenAt = new ArrayList<>();
    private final List<Integer> waited = new ArrayList<>();
    private int pulse;

    /** Called on the FX thread. */
    WordsOnScreen(Scene scene) {
        text = (GenericStyledArea<?, ?, ?>) scene.getRoot().lookup(".conversation");
        scene.addPostLayoutPulseListener(look);
    }

    /** The next word; what it is followed by makes paragraphs, headings and lists of all. */
    synchronized String next() {
        int number = writtenAt.size();
        writtenAt.add(pulse);
        String begin = number % 60 == 0 ? "\n\n### " : number % 60 == 6 ? "\n\n" : number % 15 == 14 ? "\n- " : "";
        return begin + "word" + number + " ";
    }

    private synchronized void look() {
        pulse++;
        int lines = text.getParagraphs().size();
        int newest = IntStream.range(Math.max(0, lines - LINES_LOOKED_AT), lines)
                .mapToObj(line -> text.getParagraph(line).getText())
                .flatMap(words -> WORD.matcher(words).results())
                .map(MatchResult::group)
                .mapToInt(word -> Integer.parseInt(word.substring("word".length())))
                .max()
                .orElse(-1);
        while (waited.size() <= newest) {
            waited.add(pulse - writtenAt.get(waited.size()));
        }
    }

    synchronized boolean allSeen() {
        return waited.size() == writtenAt.size();
    }

    synchronized String figures() {
        List<Integer> sorted = waited.stream().sorted().toList();
        double two = sorted.stream().filter(pulses -> pulses <= 2).count();
        return "%.0f %% of %d words on the screen within two pulses, half within %d, 99 %% within %d, all within %d"
                .formatted(
                        100 * two / sorted.size(), sorted.size(), sorted.get(sorted.size() / 2),
                        sorted.get(sorted.size() * 99 / 100), sorted.getLast());
    }
}
