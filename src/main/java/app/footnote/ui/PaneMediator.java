package app.footnote.ui;

import app.footnote.answer.overview.OutlineHeading;
import app.footnote.library.SourceLines;
import app.footnote.messages.Messages;
import app.footnote.model.Note;
import app.footnote.model.NoteId;
import app.footnote.model.Scope;
import app.footnote.model.SessionId;
import app.footnote.model.session.Answer;
import app.footnote.model.session.Footnote;
import app.footnote.model.session.SentenceCheck;
import app.footnote.model.session.Session;
import app.footnote.model.session.Turn;
import app.footnote.session.transcript.Transcripts;
import app.footnote.ui.chat.ChatListener;
import app.footnote.ui.common.ClipboardCopy;
import app.footnote.ui.common.DesktopApps;
import app.footnote.ui.library.LibraryListener;
import app.footnote.ui.library.model.LibrarySummary;
import app.footnote.ui.sessions.SessionListener;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Passes the events of each pane to the other panes. For the FX thread. */
final class PaneMediator {

    private static final Messages TEXTS = Messages.of("ui");

    private final MainWindow window;

    PaneMediator(MainWindow window) {
        this.window = window;
    }

    ChatListener chatListener() {
        return new ChatEvents();
    }

    LibraryListener libraryListener() {
        return new LibraryPaneEvents();
    }

    SessionListener sessionListener() {
        return new SessionListEvents();
    }

    /** Passes events of the conversation to the page, the toolbar and the browser. */
    private final class ChatEvents implements ChatListener {

        @Override
        public String nameOf(Path file) {
            return window.library().nameOf(file);
        }

        @Override
        public void answered(Answer answer) {
            openFirstFootnote(answer);
        }

        @Override
        public void newestAnswered(List<Turn> turns) {
            window.suggestions().newestAnswered(turns);
        }

        @Override
        public void answerVisited(Answer answer) {
            if (window.page().pageInView().get().isEmpty()) {
                openFirstFootnote(answer);
            }
        }

        private void openFirstFootnote(Answer answer) {
            answer.footnotes().stream().findFirst().ifPresent(this::footnoteActivated);
        }

        @Override
        public void footnoteActivated(Footnote footnote) {
            window.page().open(footnote);
        }

        @Override
        public void answerSelected(Answer answer) {
            window.page().showFootnotes(answer.footnotes(), answer.alsoLookedAt());
        }

        @Override
        public void nothingSelected() {
            window.page().showFootnotes(List.of(), List.of());
            window.suggestions().answerLeft();
        }

        @Override
        public void sentenceClicked(SentenceCheck check) {
            window.page().show(check);
        }

        @Override
        public void answerCopied(Answer answer) {
            window.background().call(
                    () -> Transcripts.markdown(answer, new SourceLines(window.services()::library)),
                    ClipboardCopy::copy);
        }

        @Override
        public void replaced(Runnable undo) {
            window.notifications().showWithUndo(TEXTS.text("answer-replaced"), undo);
        }

        @Override
        public void sessionChanged(Session session) {
            if (session.turns().isEmpty()) {
                window.toolbar().showNewSession();
            } else {
                window.toolbar().showTitle(session.title());
            }
        }

        @Override
        public void addNotesRequested() {
            window.library().chooseFiles();
        }

        @Override
        public void linkActivated(URI address) {
            window.background().run(() -> DesktopApps.browse(address));
        }
    }

    /** Passes events of the library to the conversation, the page and the status bar. */
    private final class LibraryPaneEvents implements LibraryListener {

        @Override
        public void scopeChanged(Scope scope, String description) {
            window.chat().setScope(scope, description);
            window.suggestions().scopeChanged();
        }

        @Override
        public void noteOpened(NoteId note) {
            window.page().open(note, 1);
        }

        /** A page that is being read stays. */
        @Override
        public void singleNoteRead(Note note) {
            if (!window.isClosed()) {
                window.background().call(
                        () -> OutlineHeading.of(window.services().index().contents(note.id())),
                        outline -> showOutline(note, outline));
            }
        }

        private void showOutline(Note note, List<OutlineHeading> outline) {
            if (window.page().pageInView().get().isEmpty()) {
                window.page().showOutline(note, outline);
            }
        }

        @Override
        public void textOpened(NoteId note) {
            window.page().openText(note);
        }

        @Override
        public void serverStatusChanged(Optional<String> warning) {
            window.statusBar().showWarning(warning);
        }

        @Override
        public void libraryChanged(LibrarySummary summary) {
            window.statusBar().show(summary);
            window.welcome().show(summary);
            window.suggestions().libraryChanged(summary);
        }
    }

    /** Passes events of the list of sessions to the conversation and the toolbar. */
    private final class SessionListEvents implements SessionListener {

        @Override
        public void opened(SessionId session) {
            window.overlay().close();
            window.chat().open(session);
        }

        @Override
        public void renamed(SessionId session, String title) {
            if (isOpen(session)) {
                window.toolbar().showTitle(title);
            }
        }

        @Override
        public void deleted(SessionId session) {
            if (isOpen(session)) {
                window.chat().beginSession();
            }
        }

        private boolean isOpen(SessionId session) {
            return session.equals(window.chat().sessionProperty().get());
        }
    }
}
