package app.footnote.ui.page.open;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.messages.FailureWording;
import app.footnote.model.NoteId;
import app.footnote.model.Place;
import app.footnote.model.failure.Failure;
import app.footnote.model.failure.Message;
import app.footnote.model.failure.Remedy;
import app.footnote.model.failure.RemedyAction;
import app.footnote.model.session.Quote;
import app.footnote.model.session.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OpenFailuresTest {

    private static final Path FILE = Path.of("notes", "Trees.pdf");

    @Test
    void namesTheFileOfAQuoteWhoseNoteWasRemoved() {
        Source source = new Source(new NoteId("n1"), FILE, "hash", 40, new Place(12, 0, 5), List.of());

        Failure failure = OpenFailures.removed(OpenRequest.of(new Quote(source, "Words")));

        assertThat(FailureWording.problem(failure))
                .isEqualTo("“Trees.pdf” is no longer in the library. It was read from " + FILE + ".");
    }

    @Test
    void hasWordsForANoteWithoutQuote() {
        Failure failure = OpenFailures.removed(new OpenRequest(new NoteId("n1"), 1, Optional.empty()));

        assertThat(FailureWording.WINDOW.sentences(failure))
                .isEqualTo("This note is no longer in the library. Add the file again to see its pages.");
        assertThat(FailureWording.problem(OpenFailures.unread())).isEqualTo("This note has not been read yet.");
    }

    @Test
    void keepsTheRemedyOfTheLibrary() {
        Failure cause = new Failure(
                Failure.Kind.SERVER, Message.verbatim("The server is away."),
                Remedy.of(RemedyAction.TRY_AGAIN_LATER));

        Failure failure = OpenFailures.inLibrary(cause);

        assertThat(FailureWording.problem(failure)).endsWith("The server is away.");
        assertThat(failure.remedy()).isEqualTo(cause.remedy());
    }
}
