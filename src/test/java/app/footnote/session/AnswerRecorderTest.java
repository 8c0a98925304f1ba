package app.footnote.session;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.model.Scope;
import app.footnote.model.SessionId;
import app.footnote.model.session.Answer;
import app.footnote.model.session.AnswerEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswerRecorderTest {

    @TempDir
    private Path folder;

    private final List<AnswerEvent> shown = new ArrayList<>();
    private final List<String> recordedWhenShown = new ArrayList<>();
    private final List<SessionException> failures = new ArrayList<>();
    private SessionStore store;
    private SessionId id;
    private AnswerRecorder recorder;

    @BeforeEach
    void begin() throws Exception {
        store = new SessionStore(folder);
        id = store.create().id();
        recorder = new AnswerRecorder(store.begin(id, "What is a quorum?", Scope.all()), event -> {
            shown.add(event);
            recordedWhenShown.add(recordedText());
        }, failures::add);
    }

    private String recordedText() {
        try {
            return recordedAnswer().markdown();
        } catch (SessionException e) {
            return "";
        }
    }

    private Answer recordedAnswer() throws SessionException {
        return store.load(id).turns().getLast().answer();
    }

    @Test
    void recordsAnEventBeforeItPassesItOn() {
        recorder.accept(new AnswerEvent.Token("A quorum is a majority."));
        recorder.accept(new AnswerEvent.Token(" It decides."));

        assertThat(recordedWhenShown).containsExactly(
                "A quorum is a majority.", "A quorum is a majority. It decides.");
    }

    @Test
    void passesOnEventsThatCannotBeRecordedAndReportsTheFirstFailure() throws Exception {
        Files.delete(folder.resolve(id + ".jsonl"));
        AnswerEvent first = new AnswerEvent.Token("A quorum is a majority.");
        AnswerEvent second = new AnswerEvent.Token(" It decides.");

        recorder.accept(first);
        recorder.accept(second);

        assertThat(shown).containsExactly(first, second);
        assertThat(failures).hasSize(1);
    }

    @Test
    void discardsReviewsOfAStoppedAnswer() throws Exception {
        Answer stopped = SampleSessions.stopped().answer();
        AnswerEvent review = new AnswerEvent.Judged(SampleSessions.balance().answer(), "llama3.2", 0);
        recorder.accept(new AnswerEvent.Ended(stopped));
        recorder.discardReviews();

        recorder.accept(review);

        assertThat(recordedAnswer()).isEqualTo(stopped);
        assertThat(shown).last().isEqualTo(review);
    }

    @Test
    void recordsReviews() throws Exception {
        Answer reviewed = SampleSessions.balance().answer();
        recorder.accept(new AnswerEvent.Ended(SampleSessions.stopped().answer()));

        recorder.accept(new AnswerEvent.Judged(reviewed, "llama3.2", 0));

        assertThat(recordedAnswer()).isEqualTo(reviewed);
    }
}
