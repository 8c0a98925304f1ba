package app.footnote.evaluation;

import app.footnote.embed.UnitVector;
import app.footnote.index.EmbeddedPassage;
import app.footnote.index.StoredNote;
import app.footnote.model.CourseId;
import app.footnote.model.NoteId;
import app.footnote.model.Passage;
import app.footnote.model.Place;
import app.footnote.model.text.Range;
import app.footnote.model.text.Sentences;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Generates any number of notes, the same in each run. The first notes contain real passages with their real vectors.
 * After these, each passage is a mixture of two real passages: their sentences in random order, and a vector between
 * the two with some noise. In a mixture one word in fifty is replaced by a new word, because the vocabulary of a
 * growing library grows too. Not thread-safe.
 */
final class GrownNotes {

    static final int PASSAGES_PER_NOTE = 100;

    /** The course of one note in ten. */
    static final CourseId COURSE = new CourseId("a-tenth");

    private static final CourseId OTHER_COURSE = new CourseId("the-rest");
    private static final int COURSE_INTERVAL = 10;
    private static final int NEW_WORD_INTERVAL = 50;

    /** The length of the noise vector, relative to vectors of length 1. */
    private static final double NOISE = .35;

    private final Random random = new Random(1);
    private final List<EmbeddedPassage> real;
    private int notes;
    private int passages;
    private int newWords;

    /** A note with its passages. */
    record Grown(StoredNote note, List<EmbeddedPassage> passages) {
    }

    /** @param real passages that all have vectors */
    GrownNotes(List<EmbeddedPassage> real) {
        this.real = List.copyOf(real);
    }

    static NoteId note(int number) {
        return new NoteId("note-" + number);
    }

    Grown next() {
        NoteId note = note(notes);
        CourseId course = notes % COURSE_INTERVAL == 0 ? COURSE : OTHER_COURSE;
        List<EmbeddedPassage> generated = new ArrayList<>();
        for (int ordinal = 0; ordinal < PASSAGES_PER_NOTE; ordinal++) {
            generated.add(passages < real.size() ? movedTo(real.get(passages), note, ordinal) : mixture(note, ordinal));
            passages++;
        }
        notes++;
        return new Grown(new StoredNote(note, course, "", PASSAGES_PER_NOTE), List.copyOf(generated));
    }

    private static EmbeddedPassage movedTo(EmbeddedPassage real, NoteId note, int ordinal) {
        Passage passage = real.passage();
        return new EmbeddedPassage(
                new Passage(
                        note, ordinal, new Place(1 + ordinal, 0, passage.text().length()), passage.headings(),
                        passage.text(), passage.plain(), passage.language()),
                real.vector());
    }

    private EmbeddedPassage mixture(NoteId note, int ordinal) {
        EmbeddedPassage one = real.get(random.nextInt(real.size()));
        EmbeddedPassage other = real.get(random.nextInt(real.size()));
        double share = .5 + .4 * random.nextDouble();
        String text = text(one.passage(), other.passage(), share);
        Passage passage = new Passage(
                note, ordinal, new Place(1 + ordinal, 0, text.length()), one.passage().headings(), text, text,
                one.passage().language());
        return new EmbeddedPassage(passage, Optional.of(interpolated(vector(one), vector(other), share)));
    }

    static float[] vector(EmbeddedPassage passage) {
        return passage.vector().orElseThrow();
    }

    private String text(Passage one, Passage other, double share) {
        List<String> sentences = new ArrayList<>(
                Stream.concat(randomSentences(one.plain(), share), randomSentences(other.plain(), 1 - share)).toList());
        Collections.shuffle(sentences, random);
        String[] words = String.join(" ", sentences).split(" ");
        for (int i = random.nextInt(NEW_WORD_INTERVAL); i < words.length; i += NEW_WORD_INTERVAL) {
            words[i] = newWord(words[i]);
        }
        return String.join(" ", words);
    }

    private Stream<String> randomSentences(String text, double share) {
        return Sentences.of(text)
                .stream()
                .filter(_ -> random.nextDouble() < share)
                .map((Range sentence) -> text.substring(sentence.start(), sentence.end()));
    }

    private String newWord(String word) {
        String ending = Integer.toString(newWords++, Character.MAX_RADIX);
        return word.substring(0, Math.min(3, word.length())).toLowerCase(Locale.ROOT) + ending;
    }

    private float[] interpolated(float[] one, float[] other, double share) {
        float[] vector = new float[one.length];
        for (int i = 0; i < vector.length; i++) {
            double noise = NOISE * random.nextGaussian() / Math.sqrt(vector.length);
            vector[i] = (float) (share * one[i] + (1 - share) * other[i] + noise);
        }
        return UnitVector.of(vector);
    }
}
