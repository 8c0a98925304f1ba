package app.footnote.read;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.model.NoteId;
import app.footnote.model.Passage;
import app.footnote.read.format.ReadLimits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Compares whole notes with golden files: the text of every page, and every passage with its place and headings. The
 * actual results are written to {@code target/golden}. After an intended change, review the differences and copy the
 * files from there to {@code src/test/resources/read}.
 */
class GoldenReadingTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void readsTheNoteAsRecorded(GoldenNote note) throws Exception {
        NoteReader reader = new NoteReader(new WordsAsTokens(), ReadLimits.standard());
        ReadOutcome outcome = reader.read(new NoteId("golden"), note.write(folder), (_, _) -> {
        });
        String described = describe((ReadOutcome.Done) outcome);
        Files.writeString(Files.createDirectories(Path.of("target", "golden")).resolve(note.file()), described);
        assertThat(described).isEqualTo(expected(note));
    }

    private static String describe(ReadOutcome.Done done) {
        StringBuilder description = new StringBuilder("%s (%s)\n".formatted(done.title(), done.language()));
        done.pages().forEach(
                page -> description.append("\n==== page %d\n%s\n".formatted(page.number(), page.text())));
        for (Passage passage : done.passages()) {
            description.append(
                    "\n---- passage %d: page %d, %d-%d, %s, under %s\n%s\n".formatted(
                            passage.ordinal(),
                            passage.place().page(),
                            passage.place().start(),
                            passage.place().end(),
                            passage.language(),
                            passage.headings(),
                            passage.plain()));
        }
        return description.toString();
    }

    private static String expected(GoldenNote note) throws IOException {
        try (InputStream file = GoldenReadingTest.class.getResourceAsStream("/read/" + note.file())) {
            return file == null ? "" : new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        }
    }
}
