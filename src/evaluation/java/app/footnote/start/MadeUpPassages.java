package app.footnote.start;

import app.footnote.index.RandomDirection;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Passages whose words come as often as words do (Zipf's law), with vectors of unit length in random directions: what a
 * start takes depends on how many there are, not on what they say. The same at every call.
 */
final class MadeUpPassages {

    static final int DIMENSION = 384;

    private static final int PER_NOTE = 10;
    private static final int WORDS_EACH = 120;
    private static final List<String> SYLLABLES = List.of(
            "ra", "ti", "on", "ver", "sec", "mo", "lan", "pre", "cul", "dis", "form", "ex", "ist", "al", "ent", "gra");

    private MadeUpPassages() {
    }

    /** At least so many passages, as Markdown notes of ten paragraphs each. */
    static List<String> notes(int passages) {
        Random random = new Random(1);
        return Stream.generate(() -> note(random)).limit(Math.ceilDiv(passages, PER_NOTE)).toList();
    }

    private static String note(Random random) {
        return Stream.generate(() -> paragraph(random)).limit(PER_NOTE).collect(Collectors.joining("\n\n"));
    }

    static List<String> paragraphs(List<String> notes) {
        return notes.stream().flatMap(note -> Stream.of(note.split("\n\n"))).toList();
    }

    private static String paragraph(Random random) {
        List<String> words = new ArrayList<>(List.of("The", "replication"));
        while (words.size() < WORDS_EACH) {
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
