package app.footnote.evaluation;

import app.footnote.answer.Question;
import app.footnote.answer.Retrieval;
import app.footnote.answer.Retriever;
import app.footnote.embed.Embedder;
import app.footnote.embed.PassageText;
import app.footnote.evaluation.EvaluationSet.Asked;
import app.footnote.evaluation.EvaluationSet.Stretch;
import app.footnote.index.EmbeddedPassage;
import app.footnote.index.IndexException;
import app.footnote.index.StoredNote;
import app.footnote.index.lucene.LuceneIndex;
import app.footnote.model.Answer;
import app.footnote.model.CourseId;
import app.footnote.model.Making;
import app.footnote.model.NoteId;
import app.footnote.model.Passage;
import app.footnote.model.Scope;
import app.footnote.model.Turn;
import app.footnote.read.NoteReader;
import app.footnote.read.Reading;
import app.footnote.read.ReadingLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Footnote itself, on the way that notes and questions really go: read, embedded, indexed in a folder, retrieved. */
final class FootnoteFinder implements Finder {

    private static final CourseId COURSE = new CourseId("evaluation");

    private final Path folder;
    private final LuceneIndex index;
    private final Embedder embedder;
    private final Retriever retriever;
    private final Map<NoteId, String> documents = new HashMap<>();

    private FootnoteFinder(Path folder, LuceneIndex index, Embedder embedder) {
        this.folder = folder;
        this.index = index;
        this.embedder = embedder;
        this.retriever = new Retriever(embedder, index);
    }

    /** Reads all notes of the set. The embedder stays the caller's. */
    static FootnoteFinder open(EvaluationSet set, Embedder embedder) throws Exception {
        Path folder = Files.createTempDirectory("footnote-evaluation");
        FootnoteFinder finder = new FootnoteFinder(folder, LuceneIndex.open(folder, embedder.identity()), embedder);
        NoteReader reader = new NoteReader(embedder::tokens, ReadingLimits.standard());
        for (Path note : set.notes()) {
            finder.add(note, reader);
        }
        return finder;
    }

    private void add(Path file, NoteReader reader) throws Exception {
        NoteId note = new NoteId("note-" + documents.size());
        documents.put(note, String.valueOf(file.getFileName()));
        switch (reader.read(note, file, (_, _) -> {
        })) {
            case Reading.Failed(var failure) -> throw new IOException(failure.reason());
            case Reading.Done done -> {
                List<EmbeddedPassage> passages = embedded(done);
                index.replace(new StoredNote(note, COURSE, "evaluation", passages.size()), passages);
            }
        }
    }

    private List<EmbeddedPassage> embedded(Reading.Done done) throws Exception {
        List<Passage> known = done.passages()
                .stream()
                .filter(passage -> embedder.knows(language(passage, done.language())))
                .toList();
        Iterator<float[]> vectors = embedder.passages(known.stream().map(PassageText::of).toList()).iterator();
        Set<Passage> withVector = Set.copyOf(known);
        return done.passages()
                .stream()
                .map(
                        passage -> new EmbeddedPassage(
                                passage, withVector.contains(passage) ? Optional.of(vectors.next()) : Optional.empty()))
                .toList();
    }

    private static String language(Passage passage, String mainLanguage) {
        return passage.language().equals(Passage.UNDETERMINED) ? mainLanguage : passage.language();
    }

    @Override
    public Findings find(Asked asked, int limit) throws Exception {
        Question question = new Question(asked.text(), turns(asked.history()), Scope.all());
        Retrieval retrieval = retriever.retrieve(question, limit);
        List<Stretch> places = retrieval.hits().stream().map(hit -> stretch(hit.passage())).toList();
        return new Findings(places, retrieval.coverage());
    }

    private Stretch stretch(Passage passage) {
        String document = documents.getOrDefault(passage.note(), "");
        return new Stretch(document, passage.place().start(), passage.place().end());
    }

    /** The session so far, as the program itself keeps it. */
    static List<Turn> turns(List<String> history) {
        List<Turn> turns = new ArrayList<>();
        for (int i = 0; i + 1 < history.size(); i += 2) {
            Answer answer = new Answer(
                    history.get(i + 1), List.of(), List.of(), List.of(), new Answer.Ending.Complete(),
                    Making.quotes(new Making.Timing(0, 0, 0, 0)));
            turns.add(new Turn(history.get(i), Scope.all(), Instant.EPOCH, answer));
        }
        return turns;
    }

    @Override
    public void close() throws IOException {
        try {
            index.close();
        } catch (IndexException e) {
            throw new IOException(e);
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
