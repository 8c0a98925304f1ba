package app.footnote.model.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class MessageReasonTest {

    @Test
    void saysTheKindOfErrorIfItsTextIsOnlyAPath() {
        assertThat(Message.reason(new AccessDeniedException("/notes"))).isEqualTo(Message.of("files.access-denied"));
        assertThat(Message.reason(new NoSuchFileException("/notes"))).isEqualTo(Message.of("files.missing"));
    }

    @Test
    void takesTheReasonOfTheSystem() {
        assertThat(Message.reason(new FileSystemException("/notes", null, "No space left on device")))
                .isEqualTo(Message.verbatim("No space left on device"));
        assertThat(Message.reason(new IOException("Is a directory"))).isEqualTo(Message.verbatim("Is a directory"));
    }

    @Test
    void saysTheTypeOfAnErrorWithoutAText() {
        assertThat(Message.reason(new IllegalStateException())).isEqualTo(Message.verbatim("IllegalStateException"));
    }
}
