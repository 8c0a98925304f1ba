package app.footnote.ui;

import app.footnote.model.SessionId;
import app.footnote.settings.LastTime;
import app.footnote.settings.LastTime.OpenPage;
import app.footnote.settings.Settings;
import app.footnote.settings.Settings.Theme;
import app.footnote.ui.chat.ChatPane;
import app.footnote.ui.common.Appearance;
import app.footnote.ui.common.Background;
import app.footnote.ui.common.FilePicker;
import app.footnote.ui.common.Notices;
import app.footnote.ui.common.Preferences;
import app.footnote.ui.common.Sheets;
import app.footnote.ui.library.LibraryPane;
import app.footnote.ui.library.LibraryTools;
import app.footnote.ui.library.Welcome;
import app.footnote.ui.page.PagePane;
import app.footnote.ui.setup.ModelButton;
import java.util.List;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.beans.InvalidationListener;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;

/** The window of Footnote: makes its panes and opens it as it was left. For the FX thread. */
final class MainWindow {

    private static final int TEXT_STEP_PERCENT = 10;
    private static final int USUAL_TEXT_PERCENT = 100;
    private static final List<String> SAMPLE_QUESTIONS = List.of(
            "How does an AVL tree keep its balance?",
            "What is the purpose of replication?",
            "Explain key-value databases with examples.");

    private static final Duration BEFORE_REMEMBERING = Duration.seconds(1);

    private final Services services;
    private final Stage stage = new Stage();
    private final PauseTransition leftAlone = new PauseTransition(BEFORE_REMEMBERING);
    private final Recollection recollection = new Recollection(stage);
    private final Background background;
    private final Appearance appearance;
    private final Notices notices;
    private final Sheets sheets;
    private final Shell shell;
    private final Preferences preferences;
    private final Toolbar toolbar;
    private final StatusLine status;
    private final Welcome welcome;
    private final LibraryPane library;
    private final ChatPane chat;
    private final PagePane page;
    private final Screens screens;
    private final LibraryOpening opening = new LibraryOpening(this);

    /** @param pickers asks the student for files, above a window */
    MainWindow(Services services, Settings settings, Function<Window, FilePicker> pickers) {
        this.services = services;
        background = new Background(services.background());
        // Before the first control: where there is no theme by then, JavaFX reads its own, which takes as long.
        appearance = new Appearance(settings);
        notices = new Notices();
        sheets = new Sheets();
        shell = new Shell(sheets, notices);
        preferences = new Preferences(settings, services.settings(), background, notices);
        FilePicker picker = pickers.apply(stage);
        Crossing crossing = new Crossing(this);
        page = new PagePane(services::library, services.background());
        chat = new ChatPane(services::answerer, services.sessions(), services.background(), crossing.fromChat());
        library = new LibraryPane(new LibraryTools(background, notices, sheets, picker), crossing.fromLibrary());
        screens = new Screens(
                services, new Screens.Tools(background, notices, sheets, picker, preferences), crossing.fromSessions(),
                opening);
        toolbar = new Toolbar(crossing.fromToolbar());
        status = new StatusLine(() -> screens.show(Screens.About.SET_UP));
        welcome = new Welcome(crossing.fromWelcome());
        build(crossing);
        restore(settings.lastTime());
    }

    private void build(Crossing crossing) {
        shell.place(toolbar.node(), library.node(), chat.node(), page.node(), status.node());
        Scene scene = new Scene(shell.node());
        shell.cover(library.acceptDrops(shell.node()));
        chat.setWelcome(welcome.node());
        chat.answeringProperty().subscribe(crossing::answering);
        chat.sessionProperty().subscribe(crossing::onView);
        ModelButton models = new ModelButton(
                screens.ollama().stateProperty(), preferences, () -> screens.show(Screens.About.SET_UP));
        chat.setTools(models.node());
        appearance.dress(scene);
        appearance.darkProperty().subscribe(toolbar::setDark);
        preferences.settingsProperty().addListener((_, _, settings) -> appearance.use(settings));
        preferences.settingsProperty().subscribe(_ -> showOllama());
        screens.ollama().stateProperty().subscribe(_ -> showOllama());
        keys().installOn(scene);
        stage.setTitle("Footnote");
        AppIcon.putOn(stage);
        stage.setScene(scene);
        stage.focusedProperty().addListener((_, _, focused) -> {
            if (focused) {
                library.refreshNowAndThen();
            }
        });
    }

    private void showOllama() {
        status.show(screens.ollama().stateProperty().get(), preferences.get().ollama().model());
    }

    private Keys keys() {
        return new Keys()
                .on("Shortcut+O", library::chooseFiles)
                .on("Shortcut+Shift+O", library::chooseFolder)
                .on("Shortcut+V", library::addFromClipboard)
                .on("Shortcut+L", library::focusFilter)
                .on("Shortcut+N", this::newSession)
                .on("Shortcut+K", screens::showSessions)
                .on("Shortcut+E", this::export)
                .on("Shortcut+F", page::find)
                .on("Shortcut+Comma", () -> screens.show(Screens.About.SETTINGS))
                .on("F1", () -> screens.show(Screens.About.SHORTCUTS))
                .on("F6", () -> shell.focusNextPane(library::focusList, chat::focusComposer, page.node()::requestFocus))
                .on("Shortcut+Plus", () -> resizeText(TEXT_STEP_PERCENT))
                .on("Shortcut+Equals", () -> resizeText(TEXT_STEP_PERCENT))
                .on("Shortcut+Minus", () -> resizeText(-TEXT_STEP_PERCENT))
                .on(
                        "Shortcut+Digit0",
                        () -> preferences.change(settings -> settings.withTextSize(USUAL_TEXT_PERCENT)));
    }

    private void resizeText(int percent) {
        preferences.change(settings -> settings.withTextSize(settings.textSizePercent() + percent));
    }

    private void restore(LastTime last) {
        recollection.restore(last.frame());
        library.tick(last.scope());
        if (last.session() != null) {
            chat.open(last.session());
        }
        if (last.page() != null) {
            page.open(last.page().note(), last.page().page());
        }
    }

    /**
     * Shows the window; the library is opened behind it.
     *
     * @param closed is run when it is closed; how it was left is being written by then
     */
    void show(Runnable closed) {
        stage.setOnHidden(_ -> {
            leftAlone.stop();
            // Closing changes what is on view once more, when nothing can be written any longer.
            leftAlone.setOnFinished(null);
            rememberHowItIsLeft();
            opening.end();
            chat.close();
            page.close();
            closed.run();
        });
        stage.show();
        rememberWhenItChanges();
        shell.divide(preferences.get().lastTime().dividers());
        chat.focusComposer();
        screens.ollama().refresh();
        opening.begin();
    }

    /** Runs this once, after the window has been laid out for the first time. */
    void onceLaidOut(Runnable task) {
        Scene scene = stage.getScene();
        Runnable once = new Runnable() {

            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                task.run();
            }
        };
        scene.addPostLayoutPulseListener(once);
    }

    /** Who ends the program by force, or loses power, finds the window as it was shortly before. */
    private void rememberWhenItChanges() {
        leftAlone.setOnFinished(_ -> rememberHowItIsLeft());
        InvalidationListener changed = _ -> leftAlone.playFromStart();
        recollection.listen(changed);
        shell.listen(changed);
        chat.sessionProperty().addListener(changed);
        page.pageInView().addListener(changed);
        library.scopeChanges().addListener(changed);
    }

    private void rememberHowItIsLeft() {
        SessionId session = chat.sessionProperty().get();
        OpenPage open = page.pageInView().get().map(seen -> new OpenPage(seen.note(), seen.page())).orElse(null);
        LastTime last = new LastTime(recollection.frame(), shell.dividers(), library.scope(), session, open);
        preferences.change(settings -> settings.with(last));
    }

    /** Finishes in the library what was begun; may block for a moment, and is called off the FX thread. */
    void finish() {
        library.close();
    }

    /** Brings the window before all others. */
    void toFront() {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }

    void close() {
        stage.close();
    }

    Scene scene() {
        return stage.getScene();
    }

    /** Adds the notes that come with the program, and proposes what they surely answer. */
    void openSampleNotes() {
        services.sampleNotes().ifPresent(library::addEachFolderIn);
        welcome.suggest(SAMPLE_QUESTIONS);
    }

    void newSession() {
        chat.beginSession();
        chat.focusComposer();
    }

    void export() {
        SessionId session = chat.sessionProperty().get();
        if (session != null) {
            screens.showExport(session);
        }
    }

    void otherTheme() {
        Theme other = appearance.isDark() ? Theme.LIGHT : Theme.DARK;
        preferences.change(settings -> settings.with(other));
    }

    Services services() {
        return services;
    }

    Background background() {
        return background;
    }

    Notices notices() {
        return notices;
    }

    Sheets sheets() {
        return sheets;
    }

    Toolbar toolbar() {
        return toolbar;
    }

    StatusLine status() {
        return status;
    }

    Welcome welcome() {
        return welcome;
    }

    LibraryPane library() {
        return library;
    }

    ChatPane chat() {
        return chat;
    }

    PagePane page() {
        return page;
    }

    Screens screens() {
        return screens;
    }
}
