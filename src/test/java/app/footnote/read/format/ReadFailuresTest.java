package app.footnote.read.format;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.messages.FailureWording;
import app.footnote.model.failure.Failure;
import app.footnote.model.failure.Message;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReadFailuresTest {

    private static final Path FOLDER = Path.of("lectures");
    private static final Path FILE = FOLDER.resolve("trees.pdf");

    static Stream<Failure> failures() {
        return Stream.of(
                ReadFailures.missing(FILE),
                ReadFailures.folder(FILE),
                ReadFailures.accessDenied(FILE),
                ReadFailures.readError(FILE),
                ReadFailures.tooLarge(FILE, 3 << 20, 2048),
                ReadFailures.unsupportedFormat(FILE),
                ReadFailures.notText(FILE, Message.of("read.content.image")),
                ReadFailures.noText(FILE),
                ReadFailures.noTextOnPages(FILE, 3),
                ReadFailures.timeout(FILE, Duration.ofSeconds(30)),
                ReadFailures.stalled(FILE, Duration.ofSeconds(30)),
                ReadFailures.outOfMemory(FILE),
                ReadFailures.nestedTooDeeply(FILE));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void namesTheFileInTheProblem(Failure failure) {
        assertThat(FailureWording.problem(failure)).contains("“trees.pdf”").endsWith(".");
    }

    @Test
    void namesTheFolderOfAMissingFileInTheRemedy() {
        assertThat(FailureWording.WINDOW.remedy(ReadFailures.missing(FILE)))
                .contains(FOLDER.toAbsolutePath().toString());
    }

    @Test
    void givesSizesInMegabytesOrKilobytes() {
        assertThat(problem(ReadFailures.tooLarge(FILE, 3 << 20, 2048))).contains("has 3 MB").contains("at most 2 KB");
        assertThat(problem(ReadFailures.tooLarge(FILE, 12, 10))).contains("has 1 KB");
    }

    @Test
    void countsPagesWithoutText() {
        assertThat(problem(ReadFailures.noTextOnPages(FILE, 1))).contains("on the only page of");
        assertThat(problem(ReadFailures.noTextOnPages(FILE, 12))).contains("on any of the 12 pages of");
    }

    private static String problem(Failure failure) {
        return FailureWording.problem(failure);
    }
}
