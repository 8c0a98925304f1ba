package app.footnote.start;

import app.footnote.index.RandomDirection;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Generates passages in which the frequencies of words follow Zipf's law, with random unit vectors, because the time of
 * a start depends on the number of passages and not on their content. Each call gives the same passages.
 */
final class MadeUpPassages {

    static final int DIMENSION = 384;

    private static final int PASSAGES_PER_NOTE = 10;
    private static final int WORDS_PER_PASSAGE = 120;
    private static final List<String> SYLLABLES = List.of(
            "ra", "ti", "on", "ver", "sec", "mo", "lan", "pre", "cul", "dis", "form", "ex", "ist", "al", "ent", "gra");

    private MadeUpPassages() {
    }

    /** At least this number of passages, as Markdown notes with ten paragraphs each. */
    static List<String> notes(int passages) {
        Random random = new Random(1);
        return Stream.generate(() -> note(random)).limit(Math.ceilDiv(passages, PASSAGES_PER_NOTE)).toList();
    }

    private static String note(Random random) {
        return Stream.generate(() -> paragraph(random)).limit(PASSAGES_PER_NOTE).collect(Collectors.joining("\n\n"));
    }

    static List<String> paragraphs(List<String> notes) {
        return notes.stream().flatMap(note -> Stream.of(note.split("\n\n"))).toList();
    }

    private static String paragraph(Random random) {
        List<String> words = new ArrayList<>(List.of("The", "replication"));
        while (words.size() < WORDS_PER_PASSAGE) {
            words.add(word((int) Math.exp(random.nextDouble() * 9)));
        }
        return String.join(" ", words) + ".";
    }

    private static String word(int rank) {
        StringBuilder word = new StringBuilder();
        for (int rest = rank; rest > 0; rest /= SYLLABLES.size()) {
            word.append(SYLLABLES.get(rest % SYLLABLES.size()));
        }
        return word.toString();
    }

    static float[] vector(String text) {
        return RandomDirection.of(new Random(text.hashCode()), DIMENSION);
    }
}
