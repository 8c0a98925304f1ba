package app.footnote.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableFileTest {

    private static final byte[] CONTENT = "new".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path temp;

    @Test
    void makesTheFileAndTheFoldersAboveIt() throws Exception {
        Path file = temp.resolve("far/away/file.txt");

        DurableFile.replace(file, CONTENT);

        assertThat(file).hasContent("new");
    }

    @Test
    void leavesNothingOfTheOldContentNorOfItsWork() throws Exception {
        Path file = Files.writeString(temp.resolve("file.txt"), "much older and longer");

        DurableFile.replace(file, CONTENT);

        assertThat(file).hasContent("new");
        assertThat(temp.toFile().list()).containsExactly("file.txt");
    }

    @Test
    void leavesWhatItCannotReplaceAsItIs() throws Exception {
        Path inTheWay = Files.createDirectory(temp.resolve("file.txt"));

        assertThatThrownBy(() -> DurableFile.replace(inTheWay, CONTENT)).isInstanceOf(IOException.class);

        assertThat(inTheWay).isEmptyDirectory();
        assertThat(temp.toFile().list()).containsExactly("file.txt");
    }

    @Test
    void writesThoughItsThreadIsInterrupted() throws Exception {
        Path file = temp.resolve("file.txt");
        Thread.currentThread().interrupt();

        DurableFile.replace(file, CONTENT);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(file).hasContent("new");
    }
}
