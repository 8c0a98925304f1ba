package app.footnote.read.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.messages.FailureWording;
import app.footnote.model.failure.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfReadFailuresTest {

    @TempDir
    private Path folder;

    @Test
    void namesTheFileInTheProblem() {
        Path file = folder.resolve("trees.pdf");
        assertThat(problem(PdfReadFailures.needsPassword(file))).startsWith("“trees.pdf” ").contains("password");
        assertThat(problem(PdfReadFailures.needsCertificate(file))).startsWith("“trees.pdf” ").contains("certificate");
        assertThat(problem(PdfReadFailures.noPages(file))).startsWith("“trees.pdf” ").contains("no pages");
    }

    @Test
    void givesTheDamageOfTheFile() throws Exception {
        assertThat(damage("Not a PDF")).endsWith("it does not begin as a PDF does.");
        assertThat(damage("%PDF-1.7\n1 0 obj")).endsWith("its end is missing.");
        assertThat(damage("%PDF-1.7\n%%EOF")).endsWith("its pages cannot be found in it.");
        assertThat(problem(PdfReadFailures.damaged(folder.resolve("gone.pdf")))).endsWith("cannot be read to its end.");
    }

    private String damage(String content) throws IOException {
        return problem(PdfReadFailures.damaged(Files.writeString(folder.resolve("trees.pdf"), content)));
    }

    private static String problem(Failure failure) {
        return FailureWording.problem(failure);
    }
}
