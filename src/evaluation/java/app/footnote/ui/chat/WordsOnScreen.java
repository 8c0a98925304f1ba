package app.footnote.ui.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import org.fxmisc.richtext.GenericStyledArea;

/**
 * Counts, for each numbered word of an answer, the pulses from when it was written to when it is laid out. Words are
 * written by one thread and found on the FX thread. Safe for use by several threads.
 */
final class WordsOnScreen {

    private static final Pattern WORD = Pattern.compile("word(\\d+)\\b");
    /** One pulse may add words to several lines. */
    private static final int LINES_LOOKED_AT = 8;

    private final GenericStyledArea<?, ?, ?> text;
    private final Runnable countPulse = this::countPulse;
    private final List<Integer> writtenAt = new ArrayList<>();
    private final List<Integer> pulsesWaited = new ArrayList<>();
    private int pulse;

    /** Called on the FX thread. */
    WordsOnScreen(Scene scene) {
        text = (GenericStyledArea<?, ?, ?>) scene.getRoot().lookup(".conversation");
        scene.addPostLayoutPulseListener(countPulse);
    }

    /** The next word, with Markdown that makes paragraphs, headings and lists of the words. */
    synchronized String next() {
        int number = writtenAt.size();
        writtenAt.add(pulse);
        String begin = number % 60 == 0 ? "\n\n### " : number % 60 == 6 ? "\n\n" : number % 15 == 14 ? "\n- " : "";
        return begin + "word" + number + " ";
    }

    private synchronized void countPulse() {
        pulse++;
        int lines = text.getParagraphs().size();
        int newest = IntStream.range(Math.max(0, lines - LINES_LOOKED_AT), lines)
                .mapToObj(line -> text.getParagraph(line).getText())
                .flatMap(words -> WORD.matcher(words).results())
                .map(MatchResult::group)
                .mapToInt(word -> Integer.parseInt(word.substring("word".length())))
                .max()
                .orElse(-1);
        while (pulsesWaited.size() <= newest) {
            pulsesWaited.add(pulse - writtenAt.get(pulsesWaited.size()));
        }
    }

    synchronized boolean allVisible() {
        return pulsesWaited.size() == writtenAt.size();
    }

    synchronized String summary() {
        List<Integer> sorted = pulsesWaited.stream().sorted().toList();
        double withinTwo = sorted.stream().filter(pulses -> pulses <= 2).count();
        return "%.0f %% of %d words on the screen within withinTwo pulses, half within %d, 99 %% within %d, all within %d"
                .formatted(
                        100 * withinTwo / sorted.size(), sorted.size(), sorted.get(sorted.size() / 2),
                        sorted.get(sorted.size() * 99 / 100), sorted.getLast());
    }
}
