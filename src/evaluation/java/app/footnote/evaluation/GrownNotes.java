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
 * As many notes as are wanted, the same at each run. First come passages that were really read and embedded; when they
 * are used up, each further one is made of two of them: their sentences shuffled, and a vector between theirs with some
 * noise. One word in fifty is replaced by one that no other passage has, since a library that grows goes on bringing
 * new words.
 */
final class GrownNotes {

    static final int PASSAGES_PER_NOTE = 100;

    /** Has one note in ten. */
    static final CourseId COURSE = new CourseId("a-tenth");

    private static final CourseId REST = new CourseId("the-rest");
    private static final int NOTES_PER_NOTE_OF_COURSE = 10;
    private static final int WORDS_PER_NEW_WORD = 50;

    /** The length of the noise beside a vector of length 1. */
    private static final double NOISE = .35;

    private final Random random = new Random(1);
    private final List<EmbeddedPassage> real;
    private int notes;
    private int passages;
    private int newWords;

    /** A note with its passages. */
    record Grown(StoredNote note, List<EmbeddedPassage> passages) {
    }

    /** @param real all with a vector */
    GrownNotes(List<EmbeddedPassage> real) {
        this.real = List.copyOf(real);
    }

    static NoteId note(int number) {
        return new NoteId("note-" + number);
    }

    Grown next() {
        NoteId note = note(notes);
        CourseId course = notes % NOTES_PER_NOTE_OF_COURSE == 0 ? COURSE : REST;
        List<EmbeddedPassage> made = new ArrayList<>();
        for (int ordinal = 0; ordinal < PASSAGES_PER_NOTE; ordinal++) {
            made.add(passages < real.size() ? inNote(real.get(passages), note, ordinal) : mixed(note, ordinal));
            passages++;
        }
        notes++;
        return new Grown(new StoredNote(note, course, "", PASSAGES_PER_NOTE), List.copyOf(made));
    }

    private static EmbeddedPassage inNote(EmbeddedPassage real, NoteId note, int ordinal) {
        Passage passage = real.passage();
        return new EmbeddedPassage(
                new Passage(
                        note, ordinal, new Place(1 + ordinal, 0, passage.text().length()), passage.headings(),
                        passage.text(), passage.plain(), passage.language()),
                real.vector());
    }

    private EmbeddedPassage mixed(NoteId note, int ordinal) {
        EmbeddedPassage one = real.get(random.nextInt(real.size()));
        EmbeddedPassage other = real.get(random.nextInt(real.size()));
        double share = .5 + .4 * random.nextDouble();
        String text = text(one.passage(), other.passage(), share);
        Passage passage = new Passage(
                note, ordinal, new Place(1 + ordinal, 0, text.length()), one.passage().headings(), text, text,
                one.passage().language());
        return new EmbeddedPassage(passage, Optional.of(between(vector(one), vector(other), share)));
    }

    static float[] vector(EmbeddedPassage passage) {
        return passage.vector().orElseThrow();
    }

    private String text(Passage one, Passage other, double share) {
        List<String> sentences = new ArrayList<>(
                Stream.concat(chosen(one.plain(), share), chosen(other.plain(), 1 - share)).toList());
        Collections.shuffle(sentences, random);
        String[] words = String.join(" ", sentences).split(" ");
        for (int i = random.nextInt(WORDS_PER_NEW_WORD); i < words.length; i += WORDS_PER_NEW_WORD) {
            words[i] = newWord(words[i]);
        }
        return String.join(" ", words);
    }

    private Stream<String> chosen(String text, double share) {
        return Sentences.of(text)
                .stream()
                .filter(_ -> random.nextDouble() < share)
                .map((Range sentence) -> text.substring(sentence.start(), sentence.end()));
    }

    private String newWord(String word) {
        String ending = Integer.toString(newWords++, Character.MAX_RADIX);
        return word.substring(0, Math.min(3, word.length())).toLowerCase(Locale.ROOT) + ending;
    }

    private float[] between(float[] one, float[] other, double share) {
        float[] vector = new float[one.length];
        for (int i = 0; i < vector.length; i++) {
            double noise = NOISE * random.nextGaussian() / Math.sqrt(vector.length);
            vector[i] = (float) (share * one[i] + (1 - share) * other[i] + noise);
        }
        return UnitVector.of(vector);
    }
}
