package app.footnote.index.redis;

import app.footnote.embed.UnitVector;
import app.footnote.index.EmbeddedPassage;
import app.footnote.index.StoredNote;
import app.footnote.model.CourseId;
import app.footnote.model.EmbeddingIdentity;
import app.footnote.model.NoteId;
import app.footnote.model.Passage;
import app.footnote.model.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Synthetic notes for measurements, the same in each run. The frequencies of words follow Zipf's law, and the vectors
 * of a note are near a topic, as those of real passages are.
 */
final class MeasuredNotes {

    static final EmbeddingIdentity EMBEDDING = new EmbeddingIdentity("measured", "0", 1, 384);
    static final int PASSAGES_PER_NOTE = 50;
    static final CourseId LARGE = new CourseId("large");

    private static final int WORDS_PER_PASSAGE = 110;
    private static final int VOCABULARY = 40_000;

    /** The distance of a passage from its topic, which is a vector of length 1. */
    private static final double SPREAD = 0.9;

    private final Random random = new Random(1);
    private final List<float[]> vectors = new ArrayList<>();
    private final List<StoredNote> notes = new ArrayList<>();

    /** A note with its passages. */
    record SyntheticNote(StoredNote note, List<EmbeddedPassage> passages) {
    }

    /** The next note of a course. */
    SyntheticNote next(CourseId course) {
        NoteId id = new NoteId("note" + notes.size());
        float[] topic = gaussian(1);
        List<EmbeddedPassage> passages = new ArrayList<>();
        for (int i = 0; i < PASSAGES_PER_NOTE; i++) {
            float[] vector = near(topic);
            vectors.add(vector);
            String text = text(WORDS_PER_PASSAGE);
            Place place = new Place(1 + i, 0, text.length());
            Passage passage = new Passage(id, i, place, List.of("Section " + i), text, text, "en");
            passages.add(new EmbeddedPassage(passage, Optional.of(vector)));
        }
        StoredNote note = new StoredNote(id, course, "hash" + notes.size(), PASSAGES_PER_NOTE);
        notes.add(note);
        return new SyntheticNote(note, List.copyOf(passages));
    }

    List<StoredNote> notes() {
        return List.copyOf(notes);
    }

    /** The vector of a passage. */
    float[] vector(int note, int ordinal) {
        return vectors.get(note * PASSAGES_PER_NOTE + ordinal);
    }

    /** A question near a random passage. */
    float[] question(Random generator) {
        return near(vectors.get(generator.nextInt(vectors.size())));
    }

    String text(int words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            // The rank of a word by Zipf's law, from the inverse of its distribution function.
            int rank = (int) Math.pow(VOCABULARY, random.nextDouble());
            text.append(i == 0 ? "" : " ").append('w').append(Integer.toString(rank, Character.MAX_RADIX));
        }
        return text.toString();
    }

    private float[] near(float[] topic) {
        float[] noise = gaussian(SPREAD);
        for (int i = 0; i < noise.length; i++) {
            noise[i] += topic[i];
        }
        return UnitVector.of(noise);
    }

    private float[] gaussian(double length) {
        float[] vector = new float[EMBEDDING.dimension()];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) (random.nextGaussian() * length / Math.sqrt(vector.length));
        }
        return vector;
    }
}
