package app.footnote.evaluation;

import app.footnote.answer.NoteLookup;
import app.footnote.answer.name.NoteName;
import app.footnote.answer.name.NoteNames;
import app.footnote.embed.Embedder;
import app.footnote.embed.PassageEmbedding;
import app.footnote.embed.PassageVectors;
import app.footnote.files.FileTree;
import app.footnote.index.EmbeddedPassage;
import app.footnote.index.IndexException;
import app.footnote.index.PassageIndex;
import app.footnote.index.StoredNote;
import app.footnote.index.lucene.LuceneIndex;
import app.footnote.messages.FailureWording;
import app.footnote.model.CourseId;
import app.footnote.model.NoteId;
import app.footnote.model.NoteKind;
import app.footnote.model.Passage;
import app.footnote.model.Place;
import app.footnote.model.Scope;
import app.footnote.read.NoteReader;
import app.footnote.read.ReadOutcome;
import app.footnote.read.format.ReadLimits;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The notes of a folder, read and indexed as in the program. The index is temporary and is deleted on closing. */
final class IndexedNotes implements NoteLookup, AutoCloseable {

    private static final CourseId COURSE = new CourseId("evaluation");

    private final Map<NoteId, Details> details = new HashMap<>();
    private final Path root;
    private final Embedder embedder;
    private NoteNames names = NoteNames.none();
    private final Path folder;
    private final LuceneIndex index;

    private IndexedNotes(Path root, Embedder embedder) throws IOException, IndexException {
        this.root = root;
        this.embedder = embedder;
        folder = Files.createTempDirectory("footnote-evaluation");
        index = LuceneIndex.open(folder, embedder.identity());
    }

    /** Reads every file of a supported format. The caller closes the embedder. */
    static IndexedNotes read(Path notes, Embedder embedder) throws Exception {
        IndexedNotes indexed = new IndexedNotes(notes.toAbsolutePath(), embedder);
        NoteReader reader = new NoteReader(embedder::tokens, ReadLimits.standard());
        try (Stream<Path> files = Files.walk(notes)) {
            for (Path file : files.filter(file -> NoteReader.kindOf(file).isPresent()).sorted().toList()) {
                indexed.add(file, reader);
            }
        }
        indexed.names = new NoteNames(indexed.noteNames());
        return indexed;
    }

    private List<NoteName> noteNames() throws IndexException {
        Map<NoteId, Passage> openings = index.openings();
        return details.entrySet().stream()
                .map(note -> new NoteName(note.getKey(), COURSE, note.getValue().file(), "",
                        openings.containsKey(note.getKey())
                                ? String.join("\n", openings.get(note.getKey()).headings())
                                : ""))
                .toList();
    }

    private void add(Path file, NoteReader reader) throws Exception {
        NoteId note = new NoteId("note-" + details.size());
        NoteKind kind = NoteReader.kindOf(file).orElseThrow();
        switch (reader.read(note, file, (_, _) -> {
        })) {
            case ReadOutcome.Failed(var failure) -> throw new IOException(FailureWording.problem(failure));
            case ReadOutcome.Done done -> {
                details.put(note, new Details(file.toAbsolutePath(), kind, "", done.pages().size()));
                List<EmbeddedPassage> passages = embedded(done);
                index.replace(new StoredNote(note, COURSE, "", passages.size()), passages);
            }
        }
    }

    private List<EmbeddedPassage> embedded(ReadOutcome.Done done) throws Exception {
        List<Optional<PassageEmbedding>> vectors = PassageVectors.of(embedder, done.passages(), done.language());
        return IntStream.range(0, vectors.size())
                .mapToObj(i -> new EmbeddedPassage(
                        done.passages().get(i),
                        vectors.get(i).map(PassageEmbedding::vector),
                        vectors.get(i).flatMap(PassageEmbedding::tokens)))
                .toList();
    }

    PassageIndex index() {
        return index;
    }

    /** The names of all notes. */
    NoteNames names() {
        return names;
    }

    /** The place of a passage in the file of its note. */
    EvaluationSet.Stretch stretch(Passage passage) {
        Details note = details.get(passage.note());
        String path = root.relativize(note.file()).toString().replace(File.separatorChar, '/');
        Place place = passage.place();
        String document = note.kind() == NoteKind.PDF
                ? EvaluationSet.Stretch.pagePath(path, place.page())
                : path;
        return new EvaluationSet.Stretch(document, place.start(), place.end());
    }

    @Override
    public Optional<Details> details(NoteId note) {
        return Optional.ofNullable(details.get(note));
    }

    @Override
    public List<Entry> entries(Scope scope) {
        throw new UnsupportedOperationException("No question asks about these notes");
    }

    @Override
    public NoteCounts counts(Scope scope) {
        return new NoteCounts(details.size(), details.size(), details.size(), 0, 0);
    }

    @Override
    public void close() throws IOException {
        try {
            index.close();
        } catch (IndexException e) {
            throw new IOException(e);
        }
        FileTree.delete(folder);
    }
}
