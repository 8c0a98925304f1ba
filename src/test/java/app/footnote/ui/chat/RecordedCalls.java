package app.footnote.ui.chat;

import app.footnote.model.session.Answer;
import app.footnote.model.session.Footnote;
import app.footnote.model.session.SentenceCheck;
import app.footnote.model.session.Session;
import app.footnote.model.session.Turn;
import app.footnote.session.transcript.Transcripts;
import app.footnote.ui.common.ClipboardCopy;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Records the events of the chat. Safe for use by several threads. */
final class RecordedCalls implements ChatListener {

    final List<Footnote> footnotes = new CopyOnWriteArrayList<>();
    final List<Answer> answers = new CopyOnWriteArrayList<>();
    final List<Answer> visited = new CopyOnWriteArrayList<>();
    final List<List<Turn>> newest = new CopyOnWriteArrayList<>();
    final List<SentenceCheck> sentences = new CopyOnWriteArrayList<>();
    final List<Session> sessions = new CopyOnWriteArrayList<>();
    final List<Runnable> undos = new CopyOnWriteArrayList<>();
    final AtomicInteger addNotes = new AtomicInteger();
    final List<URI> links = new CopyOnWriteArrayList<>();

    @Override
    public String nameOf(Path file) {
        return file.getFileName().toString();
    }

    @Override
    public void footnoteActivated(Footnote footnote) {
        footnotes.add(footnote);
    }

    @Override
    public void answerSelected(Answer answer) {
        answers.add(answer);
    }

    @Override
    public void answered(Answer answer) {
        // The answer was recorded when it was selected.
    }

    @Override
    public void newestAnswered(List<Turn> turns) {
        newest.add(turns);
    }

    @Override
    public void answerVisited(Answer answer) {
        visited.add(answer);
    }

    @Override
    public void nothingSelected() {
        // Earlier events are kept.
    }

    @Override
    public void answerCopied(Answer answer) {
        ClipboardCopy.copy(Transcripts.markdown(answer, _ -> OptionalInt.empty()));
    }

    @Override
    public void sentenceClicked(SentenceCheck check) {
        sentences.add(check);
    }

    @Override
    public void sessionChanged(Session session) {
        sessions.add(session);
    }

    @Override
    public void replaced(Runnable undo) {
        undos.add(undo);
    }

    @Override
    public void addNotesRequested() {
        addNotes.incrementAndGet();
    }

    @Override
    public void linkActivated(URI address) {
        links.add(address);
    }
}
