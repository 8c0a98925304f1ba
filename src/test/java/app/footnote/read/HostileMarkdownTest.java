package app.footnote.read;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.model.NoteId;
import app.footnote.model.failure.Failure;
import app.footnote.read.format.ReadLimits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that take a Markdown parser hours are read, or given up, within the time limit of a text file. */
class HostileMarkdownTest {

    private static final int BYTES = 300_000;

    @TempDir
    private Path folder;

    private final NoteReader reader = new NoteReader(text -> text.length() / 4 + 1, ReadLimits.standard());

    @ParameterizedTest
    @ValueSource(strings = {
            "<a@", "<b", "<!-- ", "<![CDATA[", "<?", "**", "*a _b ", "[[", "[[a|", "[a](", "![", "$a ", "\\( ",
            "> [!note] ",
            "%%", "%% a\n\n", "{#a ", ":::{a\n", "!!! a \"b\n", "- ", "<div>", "a-\n", "...a", "~~a==b", "&", "[^1 "})
    void readsFilesOfOpeningSigns(String sign) throws Exception {
        assertThat(read("a " + sign.repeat(BYTES / sign.length()))).isInstanceOf(ReadOutcome.Done.class);
    }

    @Test
    void readsManyRunsOfBackticks() throws Exception {
        StringBuilder runs = new StringBuilder();
        for (int length = 1; runs.length() < BYTES; length++) {
            runs.append("`".repeat(length)).append(" a ");
        }
        assertThat(read(runs.toString())).isInstanceOf(ReadOutcome.Done.class);
    }

    @Test
    void readsTablesWithMoreColumnsThanCells() throws Exception {
        int columns = 20_000;
        String table = "|" + "a|".repeat(columns) + "\n|" + "-|".repeat(columns) + "\n" + "|b|\n".repeat(columns);

        assertThat(read(table)).isInstanceOf(ReadOutcome.Done.class);
    }

    @Test
    void givesUpWorkThatTakesTooLong() throws Exception {
        NoteReader slow = new NoteReader(text -> {
            long until = System.nanoTime() + 1_000_000;
            while (System.nanoTime() < until) {
                Thread.onSpinWait();
            }
            return text.length() / 4 + 1;
        }, new ReadLimits(1 << 20, ReadLimits.standard().perPage(), Duration.ofMillis(50)));
        Path file = Files.writeString(folder.resolve("slow.md"), "A word.\n\n".repeat(20_000));

        assertThat(slow.read(new NoteId("slow"), file, (_, _) -> {
        })).isInstanceOfSatisfying(
                ReadOutcome.Failed.class,
                failed -> assertThat(failed.failure().kind()).isEqualTo(Failure.Kind.TOOK_TOO_LONG));
    }

    private ReadOutcome read(String markdown) throws Exception {
        Path file = Files.writeString(folder.resolve("hostile.md"), markdown);
        return reader.read(new NoteId("hostile"), file, (_, _) -> {
        });
    }
}
