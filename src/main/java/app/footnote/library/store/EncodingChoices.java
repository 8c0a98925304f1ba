package app.footnote.library.store;

import app.footnote.files.DurableFile;
import app.footnote.model.NoteId;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The character encodings that the student chose for notes, because the detected ones were wrong. Stored as a file with
 * a line of {@link TabbedFields} for each note. Safe for use by several threads.
 */
public final class EncodingChoices {

    private final Path file;
    private final Map<String, String> encodings = new TreeMap<>();

    private EncodingChoices(Path file) {
        this.file = file;
    }

    /** @param file need not exist */
    public static EncodingChoices open(Path file) throws IOException {
        EncodingChoices choices = new EncodingChoices(file);
        List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
        for (String line : lines) {
            TabbedFields in = TabbedFields.of(line);
            String note = in.next();
            if (in.hasNext()) {
                choices.encodings.put(note, in.next());
            }
        }
        return choices;
    }

    /** Empty if the student chose none, or one that this Java runtime does not have. */
    public synchronized Optional<Charset> of(NoteId note) {
        return Optional.ofNullable(encodings.get(note.value())).filter(Charset::isSupported).map(Charset::forName);
    }

    /** @param encoding empty if the encoding is to be detected again */
    public synchronized void choose(NoteId note, Optional<Charset> encoding) throws IOException {
        encoding.ifPresentOrElse(
                chosen -> encodings.put(note.value(), chosen.name()), () -> encodings.remove(note.value()));
        String lines = encodings.entrySet().stream()
                .map(entry -> TabbedFields.line(List.of(entry.getKey(), entry.getValue())) + "\n")
                .collect(Collectors.joining());
        DurableFile.replace(file, lines.getBytes(StandardCharsets.UTF_8));
    }
}
