package app.footnote.evaluation;

import app.footnote.embed.Embedder;
import app.footnote.embed.EvaluationEmbedder;
import app.footnote.embed.PassageText;
import app.footnote.evaluation.EvaluationSet.Asked;
import app.footnote.index.EmbeddedPassage;
import app.footnote.messages.FailureWording;
import app.footnote.model.NoteId;
import app.footnote.model.Passage;
import app.footnote.read.NoteReader;
import app.footnote.read.ReadOutcome;
import app.footnote.read.format.ReadLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Real notes and questions, embedded by the built-in model. The vectors are cached in {@code target/vectors}. */
final class RealTexts implements AutoCloseable {

    /** Sets in English, which the built-in model supports. */
    private static final Set<String> SETS = Set.of("squad-a", "clapnq", "mtrag");

    private final Path folder;
    private final Embedder built;
    private final Embedder embedder;

    /** A question with its vector. */
    record Question(String text, float[] vector) {
    }

    /** @param folder the folder that contains the evaluation sets */
    RealTexts(Path folder) throws Exception {
        this.folder = folder;
        built = EvaluationEmbedder.open();
        embedder = new VectorCache(built, Path.of("target", "vectors"));
    }

    List<EmbeddedPassage> passages() throws Exception {
        NoteReader reader = new NoteReader(embedder::tokens, ReadLimits.standard());
        List<EmbeddedPassage> passages = new ArrayList<>();
        for (Path set : RetrievalEvaluation.sets(folder, SETS)) {
            for (Path note : EvaluationSet.read(set).notes()) {
                passages.addAll(passages(note, reader));
            }
        }
        return passages;
    }

    private List<EmbeddedPassage> passages(Path note, NoteReader reader) throws Exception {
        ReadOutcome reading = reader.read(new NoteId("note"), note, (_, _) -> {
        });
        return switch (reading) {
            case ReadOutcome.Failed(var failure) -> throw new IOException(FailureWording.problem(failure));
            case ReadOutcome.Done done -> embedded(
                    done.passages().stream().filter(passage -> embedder.supports(passage.language())).toList());
        };
    }

    private List<EmbeddedPassage> embedded(List<Passage> passages) throws Exception {
        List<float[]> vectors = embedder.passages(passages.stream().map(PassageText::of).toList());
        return IntStream.range(0, passages.size())
                .mapToObj(i -> new EmbeddedPassage(passages.get(i), Optional.of(vectors.get(i))))
                .toList();
    }

    /** This number of questions, evenly spaced among all. */
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
    public void close() {
        built.close();
    }
}
