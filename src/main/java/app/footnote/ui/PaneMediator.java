package app.footnote.ui;

import app.footnote.model.NoteId;
import app.footnote.model.Scope;
import app.footnote.model.SessionId;
import app.footnote.model.session.Answer;
import app.footnote.model.session.Footnote;
import app.footnote.model.session.SentenceCheck;
import app.footnote.model.session.Session;
import app.footnote.ui.chat.ChatListener;
import app.footnote.ui.common.DesktopApps;
import app.footnote.ui.library.LibraryListener;
import app.footnote.ui.library.WelcomeView;
import app.footnote.ui.library.model.LibrarySummary;
import app.footnote.ui.sessions.SessionListener;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the panes meet: passes on to the others what one of them tells. For the FX thread. */
final class PaneMediator {

    private final MainWindow window;
    /** Whether the answer that is selected next was just given: its first page opens by itself, an older one's not. */
    private boolean fresh;

    PaneMediator(MainWindow window) {
        this.window = window;
    }

    /** @param session the one on view, whose name is told when it has been read; null if it is new and has none */
    void sessionShown(@Nullable SessionId session) {
        if (session == null) {
            window.toolbar().showNewSession();
        }
    }

    /** @param now whether a question is being answered */
    void answeringChanged(boolean now) {
        fresh |= now;
    }

    Toolbar.Actions fromToolbar() {
        return new Toolbar.Actions() {

            @Override
            public void newSession() {
                window.newSession();
            }

            @Override
            public void sessions() {
                window.screens().showSessions();
            }

            @Override
            public void export() {
                window.export();
            }

            @Override
            public void setUp() {
                window.screens().show(ScreenNavigator.DialogTab.SET_UP);
            }

            @Override
            public void toggleTheme() {
                window.toggleTheme();
            }
        };
    }

    LibraryListener fromLibrary() {
        return new LibraryListener() {

            @Override
            public void scopeChanged(Scope scope, String words) {
                window.chat().setScope(scope, words);
            }

            @Override
            public void noteOpened(NoteId note) {
                window.page().open(note, 1);
            }

            @Override
            public void textOpened(NoteId note) {
                window.page().openText(note);
            }

            @Override
            public void serverStatusChanged(Optional<String> words) {
                window.statusBar().showWarning(words);
            }

            @Override
            public void libraryChanged(LibrarySummary summary) {
                window.statusBar().show(summary);
                window.welcome().show(summary);
            }
        };
    }

    SessionListener fromSessions() {
        return new SessionListener() {

            @Override
            public void opened(SessionId session) {
                window.overlay().close();
                window.chat().open(session);
            }

            @Override
            public void renamed(SessionId session, String title) {
                if (session.equals(window.chat().sessionProperty().get())) {
                    window.toolbar().showTitle(title);
                }
            }

            @Override
            public void deleted(SessionId session) {
                if (session.equals(window.chat().sessionProperty().get())) {
                    window.chat().beginSession();
                }
            }
        };
    }

    WelcomeView.Actions fromWelcome() {
        boolean samples = window.services().sampleNotes().isPresent();
        return new WelcomeView.Actions() {

            @Override
            public void chooseFiles() {
                window.library().chooseFiles();
            }

            @Override
            public void chooseFolder() {
                window.library().chooseFolder();
            }

            @Override
            public void openSampleNotes() {
                window.openSampleNotes();
            }

            @Override
            public boolean hasSampleNotes() {
                return samples;
            }

            @Override
            public void ask(String question) {
                window.chat().ask(question);
            }

            @Override
            public void setUp() {
                window.screens().show(ScreenNavigator.DialogTab.SET_UP);
            }
        };
    }

    ChatListener fromChat() {
        return new ChatListener() {

            @Override
            public String nameOf(Path file) {
                return window.library().nameOf(file);
            }

            @Override
            public void footnoteActivated(Footnote footnote) {
                window.page().open(footnote);
            }

            @Override
            public void answerSelected(Answer answer) {
                window.page().showFootnotes(answer.footnotes(), answer.alsoLookedAt());
                boolean opens = fresh || window.page().pageInView().get().isEmpty();
                fresh = false;
                if (opens && !answer.footnotes().isEmpty()) {
                    window.page().open(answer.footnotes().getFirst());
                }
            }

            @Override
            public void nothingSelected() {
                window.page().showFootnotes(List.of(), List.of());
            }

            @Override
            public void sentenceClicked(SentenceCheck check) {
                window.page().show(check);
            }

            @Override
            public void replaced(Runnable undo) {
                window.notifications().showWithUndo("The new answer is in the place of the earlier one.", undo, () -> {
                });
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
            public void linkActivated(URI address) {
                window.background().run(() -> DesktopApps.browse(address), () -> {
                }, window.notifications()::tell);
            }
        };
    }
}
