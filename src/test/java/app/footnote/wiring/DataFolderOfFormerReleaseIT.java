package app.footnote.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.answer.Question;
import app.footnote.index.PassageIndex;
import app.footnote.library.check.Inconsistency;
import app.footnote.library.check.LibraryInspection;
import app.footnote.library.store.LibraryPlace;
import app.footnote.messages.FailureWording;
import app.footnote.model.Course;
import app.footnote.model.Note;
import app.footnote.model.NoteId;
import app.footnote.model.NoteState;
import app.footnote.model.Page;
import app.footnote.model.Scope;
import app.footnote.model.failure.Failure;
import app.footnote.model.session.Answer;
import app.footnote.model.session.Session;
import app.footnote.session.SessionSummary;
import app.footnote.session.transcript.Transcripts;
import app.footnote.settings.Settings;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Opens a data folder that the first release wrote. It has one course with three notes, whose files are not on this
 * computer, and one session.
 */
@Timeout(120)
class DataFolderOfFormerReleaseIT {

    private static final NoteId BROKEN = new NoteId("8edc6118b4fc071e");
    private static final NoteId KEY_VALUE = new NoteId("40393bf2cf9d1e73");
    private static final NoteId TREES = new NoteId("6f60df538ace5de6");

    /** The words that the first release stored and listed. */
    private static final NoteState DAMAGED = new NoteState.Failed(
            Failure.verbatim(
                    Failure.Kind.DAMAGED, "“broken.pdf” is damaged: it does not begin as a PDF does.",
                    "Download or export it again; if it opens in a PDF viewer, print it to a new PDF and add that."));

    @TempDir
    private Path temp;

    private Path home;
    private WiredServices services;

    @BeforeEach
    void open() throws Exception {
        home = temp.resolve("home");
        FormerDataFolder.unzip(home);
        services = WiredServices.in(home);
    }

    @AfterEach
    void close() {
        services.close();
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(DataFolderOfFormerReleaseIT.class.getResourceAsStream(name), name);
    }

    private void reopen() {
        services.close();
        services = WiredServices.in(home);
    }

    @Test
    void listsTheCourseAndTheNotesWithTheirStates() throws Exception {
        assertThat(services.library().courses()).extracting(Course::name).containsExactly("Databases");
        assertThat(services.library().folders()).containsExactly(Path.of("/home/student/notes/Databases"));
        assertNotes();
    }

    @Test
    void keepsTheNotesWhenOpenedAgain() throws Exception {
        services.library();
        reopen();

        assertNotes();
    }

    private void assertNotes() throws Exception {
        List<Note> notes = services.library().notes();
        assertThat(notes).extracting(Note::id).containsExactly(BROKEN, KEY_VALUE, TREES);
        assertThat(notes).extracting(Note::name).containsExactly("broken.pdf", "keyvalue.md", "trees.pdf");
        assertThat(notes).extracting(Note::bytes).containsExactly(6L, 3000L, 195_167L);
        assertThat(notes).extracting(Note::state)
                .containsExactly(
                        DAMAGED, new NoteState.Ready(6, 1, List.of()), new NoteState.Ready(21, 21, List.of()));
    }

    @Test
    void keepsTheNotesWhileTheirFolderIsNotConnected() throws Exception {
        services.library().refresh();

        assertNotes();
    }

    @Test
    void readsTheSavedPages() throws Exception {
        List<Page> pages = services.library().pages(TREES).orElseThrow();

        assertThat(pages).hasSize(21);
        assertThat(pages.get(5).text()).contains("Insert or delete the key as in any binary search tree.");
        assertThat(services.library().pages(KEY_VALUE).orElseThrow()).hasSize(1);
        assertThat(services.library().pages(BROKEN)).isEmpty();
    }

    @Test
    void answersAQuestionWithFootnotes() throws Exception {
        assertAnswersWithFootnotes();
    }

    private void assertAnswersWithFootnotes() throws Exception {
        Question question = new Question("How does an AVL tree keep its balance?", List.of(), Scope.all());

        Answer answer = services.answerer().ask(question, _ -> {
        }).await();

        assertThat(answer.ending()).isInstanceOf(Answer.Ending.Complete.class);
        assertThat(answer.footnotes()).isNotEmpty()
                .allSatisfy(footnote -> assertThat(footnote.quote().source().note()).isEqualTo(TREES));
    }

    @Test
    void answersAsBeforeWithUpgradedNotes() throws Exception {
        assertThat(services.library().tokenUpgrade().pending()).containsExactlyInAnyOrder(KEY_VALUE, TREES);

        services.library().tokenUpgrade().run(_ -> {
        });

        assertThat(services.library().tokenUpgrade().pending()).isEmpty();
        assertAnswersWithFootnotes();
        assertNotes();
    }

    @Test
    void loadsTheSessionWithItsWords() throws Exception {
        Path transcript = temp.resolve("session.json");
        try (InputStream exported = resource("data-folder-1-session.json")) {
            Files.copy(exported, transcript);
        }

        List<SessionSummary> sessions = services.sessions().list().sessions();
        Session session = services.sessions().load(sessions.getFirst().id());

        assertThat(sessions).hasSize(1);
        assertThat(session).isEqualTo(Transcripts.read(transcript));
        assertThat(session.title()).isEqualTo("How does an AVL tree keep its balance?");
        assertThat(session.turns()).hasSize(2);
        assertThat(session.turns().getFirst().answer().markdown()).contains("3. Where a balance factor has become +2");
    }

    @Test
    void readsTheSettings() throws Exception {
        Settings settings = services.settings().load().settings();

        assertThat(settings.ollama().model()).isEqualTo("quotes");
        assertThat(settings.library().isOnThisComputer()).isTrue();
        assertThat(services.settings().load().setAside()).isEmpty();
    }

    @Test
    void findsNoInconsistencyExceptThatTheFilesAreMissing() throws Exception {
        LibraryPlace place = services.places().place();
        try (PassageIndex index = services.openIndex(place)) {
            assertThat(LibraryInspection.inspect(place, index, FailureWording::inWords))
                    .hasSize(3)
                    .allMatch(Inconsistency.FileGone.class::isInstance);
        }
    }
}
