package app.footnote.ollama;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.messages.FailureWording;
import app.footnote.model.failure.Failure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownServerErrorTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "503|server busy, please try again|too many questions|Try again later",
            "400|invalid model name|no model called m:1b|spelling",
            "404|model 'm:1b' not found|no model called m:1b|models pull m:1b",
            "403|ollama cloud is disabled|cloud models are disabled|on this computer",
            "400|\"m:1b\" does not support chat|cannot write answers|another model",
            "501|This server does not support embeddings|cannot compute embeddings|bge-m3",
            "500|model requires more system memory (8.0 GiB)|memory is full|smaller model",
            "500|something new|could not use m:1b: something new.|Ollama's own log",
    })
    void namesTheProblemOfAModelAndARemedy(int status, String message, String problem, String remedy) {
        assertWording(KnownServerError.ofUse(status, message, "m:1b"), problem, remedy);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "pull model manifest: file does not exist|no model called m:1b|spelling",
            "dial tcp: lookup r: no such host|downloaded parts are kept|online",
            "digest mismatch, file must be downloaded again|damaged|Try again",
            "write /m/blobs/x: no space left on device|disk is full|space",
            "something new|could not download m:1b: something new.|Ollama's own log",
    })
    void namesTheProblemOfADownloadAndARemedy(String message, String problem, String remedy) {
        assertWording(KnownServerError.ofPull(message, "m:1b"), problem, remedy);
    }

    private static void assertWording(Failure failure, String problem, String remedy) {
        assertThat(FailureWording.problem(failure)).contains(problem);
        assertThat(FailureWording.COMMAND_LINE.remedy(failure)).contains(remedy);
    }
}
