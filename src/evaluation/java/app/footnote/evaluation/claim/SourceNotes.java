package app.footnote.evaluation.claim;

import app.footnote.answer.NoteLookup;
import app.footnote.answer.passage.FoundPassage;
import app.footnote.messages.FailureWording;
import app.footnote.model.NoteId;
import app.footnote.model.NoteKind;
import app.footnote.model.Scope;
import app.footnote.model.session.Hit;
import app.footnote.read.NoteReader;
import app.footnote.read.ReadOutcome;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** The notes of a folder, read as in the program. Not thread-safe. */
public final class SourceNotes implements NoteLookup {

    private final Map<NoteId, Details> details = new HashMap<>();
    private final NoteReader reader;

    public SourceNotes(NoteReader reader) {
        this.reader = reader;
    }

    /** Reads every file of a supported format in the folder and in those below it, also behind links. */
    public List<SourceNote> read(Path folder) throws IOException, InterruptedException {
        List<SourceNote> notes = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            for (Path file : files.filter(file -> NoteReader.kindOf(file).isPresent()).sorted().toList()) {
                notes.add(new SourceNote(folder.relativize(file).toString(), passages(file)));
            }
        }
        return notes;
    }

    private List<FoundPassage> passages(Path file) throws IOException, InterruptedException {
        NoteId id = new NoteId("note-" + details.size());
        NoteKind kind = NoteReader.kindOf(file).orElseThrow();
        return switch (reader.read(id, file, (_, _) -> {
        })) {
            case ReadOutcome.Failed(var failure) -> throw new IOException(FailureWording.problem(failure));
            case ReadOutcome.Done done -> {
                details.put(id, new Details(file.toAbsolutePath(), kind, "", done.pages().size()));
                List<Hit> hits = done.passages().stream()
                        .map(passage -> new Hit(passage, 1, OptionalDouble.empty(), OptionalDouble.empty()))
                        .toList();
                yield FoundPassage.all(hits, this);
            }
        };
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
}
