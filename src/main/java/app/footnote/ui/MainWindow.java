package app.footnote.ui;

import app.footnote.library.Library;
import app.footnote.model.Answer;
import app.footnote.model.Footnote;
import app.footnote.model.NoteId;
import app.footnote.model.Scope;
import app.footnote.model.SentenceCheck;
import app.footnote.model.Session;
import app.footnote.settings.Settings;
import app.footnote.ui.chat.ChatListener;
import app.footnote.ui.chat.ChatPane;
import app.footnote.ui.common.Appearance;
import app.footnote.ui.common.Background;
import app.footnote.ui.common.Desktop;
import app.footnote.ui.common.Notices;
import app.footnote.ui.common.Sheets;
import app.footnote.ui.common.SystemFilePicker;
import app.footnote.ui.common.Troubles;
import app.footnote.ui.library.LibraryListener;
import app.footnote.ui.library.LibraryPane;
import app.footnote.ui.library.LibrarySummary;
import app.footnote.ui.library.LibraryTools;
import app.footnote.ui.page.PagePane;
import java.net.URI;
import java.util.List;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** The window of Footnote: its panes, and what each tells the others. For the FX thread. */
final class MainWindow {

    private static final double USUAL_WIDTH = 1360;
    private static final double USUAL_HEIGHT = 860;

    private final Services services;
    private final Stage stage = new Stage();
    private final Background background;
    private final Notices notices = new Notices();
    private final Sheets sheets = new Sheets();
    private final Shell shell = new Shell(sheets, notices);
    private final StatusLine status = new StatusLine();
    private final Appearance appearance;
    private final Toolbar toolbar;
    private final LibraryPane library;
    private final ChatPane chat;
    private final PagePane page;

    MainWindow(Services services, Runnable closed) {
        this.services = services;
        background = new Background(services.background());
        appearance = new Appearance(Settings.standard());
        toolbar = new Toolbar(new ToolbarActions());
        library = new LibraryPane(
                new LibraryTools(background, notices, sheets, new SystemFilePicker(stage)), new FromLibrary());
        chat = new ChatPane(services::answerer, services.sessions(), services.background(), new FromChat());
        page = new PagePane(services::library, services.background());
        shell.place(toolbar.node(), library.node(), chat.node(), page.node(), status.node());
        Scene scene = new Scene(shell.node(), USUAL_WIDTH, USUAL_HEIGHT);
        shell.cover(library.acceptDrops(shell.node()));
        appearance.dress(scene);
        appearance.darkProperty().subscribe(toolbar::setDark);
        stage.setTitle("Footnote");
        stage.setScene(scene);
        stage.setOnHidden(_ -> closed.run());
    }

    /** Shows the window; the library is opened behind it. */
    void show() {
        stage.show();
        background.run(this::openLibrary, () -> {
        }, e -> {
            library.show(Troubles.told(e));
            status.sayLibraryIsClosed();
        });
    }

    private void openLibrary() throws Exception {
        Library opened = services.library();
        library.show(opened);
        opened.resume();
        opened.refresh();
    }

    /** What the toolbar's buttons do. */
    private final class ToolbarActions implements Toolbar.Actions {

        @Override
        public void newSession() {
            chat.beginSession();
            chat.focusComposer();
        }

        @Override
        public void sessions() {
        }

        @Override
        public void export() {
        }

        @Override
        public void setUp() {
        }

        @Override
        public void otherTheme() {
            appearance.use(
                    Settings.standard().with(appearance.isDark() ? Settings.Theme.LIGHT : Settings.Theme.DARK));
        }
    }

    /** What the library tells the others. */
    private final class FromLibrary implements LibraryListener {

        @Override
        public void scopeChanged(Scope scope, String words) {
            chat.setScope(scope, words);
        }

        @Override
        public void noteOpened(NoteId note) {
            page.open(note, 1);
        }

        @Override
        public void libraryChanged(LibrarySummary summary) {
            status.show(summary);
        }
    }

    /** What the chat tells the others. */
    private final class FromChat implements ChatListener {

        @Override
        public void footnoteActivated(Footnote footnote) {
            page.open(footnote);
        }

        @Override
        public void answerSelected(Answer answer) {
            page.showFootnotes(answer.footnotes(), answer.alsoLookedAt());
        }

        @Override
        public void nothingSelected() {
            page.showFootnotes(List.of(), List.of());
        }

        @Override
        public void sentenceClicked(SentenceCheck check) {
            // The footnotes of the answer are beside it already.
        }

        @Override
        public void sessionChanged(Session session) {
            toolbar.setTitle(session.title());
            toolbar.setExportable(!session.turns().isEmpty());
        }

        @Override
        public void linkActivated(URI address) {
            background.run(() -> Desktop.browse(address), () -> {
            }, e -> notices.say(Troubles.told(e)));
        }
    }
}
