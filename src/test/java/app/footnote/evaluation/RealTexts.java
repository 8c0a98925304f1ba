package app.footnote.evaluation;

import app.footnote.embed.BuiltInEmbedder;
import app.footnote.embed.Embedder;
import app.footnote.evaluation.EvaluationSet.Asked;
import app.footnote.index.EmbeddedPassage;
import app.footnote.index.IndexException;
import app.footnote.index.PassageIndex;
import app.footnote.index.StoredNote;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * What people wrote and asked, embedded by the built-in model; the vectors are kept in {@code target/vectors} between
 * runs.
 */
final class RealTexts implements AutoCloseable {

    /** All in English, which the built-in model knows. */
    private static final Set<String> SETS = Set.of("squad-a", "clapnq", "mtrag");

    private final Path folder;
    private final Embedder built;
    private final Embedder embedder;

    /** A question with its vector. */
    record Question(String text, float[] vector) {
    }

    /** @param folder below it are the sets of notes and questions */
    RealTexts(Path folder) throws Exception {
        this.folder = folder;
        built = BuiltInEmbedder.open();
        embedder = new VectorCache(built, Path.of("target", "vectors"));
    }

    List<EmbeddedPassage> passages() throws Exception {
        List<EmbeddedPassage> passages = new ArrayList<>();
        for (Path set : RetrievalEvaluation.sets(folder, SETS)) {
            try (IndexedNotes notes = IndexedNotes.read(set.resolve("notes"), embedder)) {
                passages.addAll(passages(notes.index()));
            }
        }
        return passages;
    }

    private static List<EmbeddedPassage> passages(PassageIndex index) throws IndexException {
        List<EmbeddedPassage> passages = new ArrayList<>();
        for (StoredNote note : index.stored().stream().sorted(Comparator.comparing(n -> n.note().value())).toList()) {
            index.passages(note.note()).stream().filter(p -> p.vector().isPresent()).forEach(passages::add);
        }
        return passages;
    }

    /** So many questions, spread evenly over all. */
    List<Question> questions(int count) throws Exception {
        List<Asked> all = new ArrayList<>();
        for (Path set : RetrievalEvaluation.sets(folder, SETS)) {
            EvaluationSet.read(set).questions().stream().filter(asked -> asked.history().isEmpty()).forEach(all::add);
        }
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String text = all.get((int) ((long) i * all.size() / count)).text();
            questions.add(new Question(text, embedder.question(text)));
        }
        return questions;
    }

    @Override
    public void close() throws Exception {
        built.close();
    }
}
