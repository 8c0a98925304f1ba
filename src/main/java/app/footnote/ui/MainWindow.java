package app.footnote.ui;

import app.footnote.health.Services;
import app.footnote.model.SessionId;
import app.footnote.settings.Settings;
import app.footnote.settings.Settings.Theme;
import app.footnote.settings.WindowState;
import app.footnote.settings.WindowState.OpenPage;
import app.footnote.ui.chat.ChatPane;
import app.footnote.ui.common.BackgroundTasks;
import app.footnote.ui.common.FilePicker;
import app.footnote.ui.common.ModalOverlay;
import app.footnote.ui.common.Notifications;
import app.footnote.ui.common.ObservableSettings;
import app.footnote.ui.common.ThemeManager;
import app.footnote.ui.library.LibraryPane;
import app.footnote.ui.library.LibraryTools;
import app.footnote.ui.library.WelcomeView;
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
    private final PauseTransition saveDelay = new PauseTransition(BEFORE_REMEMBERING);
    private final WindowPlacement placement = new WindowPlacement(stage);
    private final BackgroundTasks background;
    private final ThemeManager themes;
    private final Notifications notifications;
    private final ModalOverlay overlay;
    private final WindowLayout layout;
    private final ObservableSettings preferences;
    private final Toolbar toolbar;
    private final StatusBar statusBar;
    private final WelcomeView welcome;
    private final LibraryPane library;
    private final ChatPane chat;
    private final PagePane page;
    private final ScreenNavigator screens;
    private final LibraryOpener libraryOpener = new LibraryOpener(this);

    /** @param pickers asks the student for files, above a window */
    MainWindow(Services services, Settings settings, Function<Window, FilePicker> pickers) {
        this.services = services;
        background = new BackgroundTasks(services.background());
        // Before the first control: where there is no theme by then, JavaFX reads its own, which takes as long.
        themes = new ThemeManager(settings);
        notifications = new Notifications();
        overlay = new ModalOverlay();
        layout = new WindowLayout(overlay, notifications);
        preferences = new ObservableSettings(settings, services.settings(), background, notifications);
        FilePicker picker = pickers.apply(stage);
        PaneMediator mediator = new PaneMediator(this);
        page = new PagePane(services::library, services.background());
        chat = new ChatPane(services::answerer, services.sessions(), services.background(), mediator.fromChat());
        library = new LibraryPane(new LibraryTools(background, notifications, overlay, picker), mediator.fromLibrary());
        screens = new ScreenNavigator(
                services, new ScreenNavigator.ScreenTools(background, notifications, overlay, picker, preferences),
                mediator.fromSessions(),
                libraryOpener);
        toolbar = new Toolbar(mediator.fromToolbar());
        statusBar = new StatusBar(() -> screens.show(ScreenNavigator.DialogTab.SET_UP));
        welcome = new WelcomeView(mediator.fromWelcome());
        build(mediator);
        restore(settings.window());
    }

    private void build(PaneMediator mediator) {
        layout.place(toolbar.node(), library.node(), chat.node(), page.node(), statusBar.node());
        Scene scene = new Scene(layout.node());
        layout.addOverlay(library.acceptDrops(layout.node()));
        chat.setWelcome(welcome.node());
        chat.answeringProperty().subscribe(mediator::answeringChanged);
        chat.sessionProperty().subscribe(mediator::sessionShown);
        ModelButton models = new ModelButton(
                screens.ollama().stateProperty(), preferences, () -> screens.show(ScreenNavigator.DialogTab.SET_UP));
        chat.setTools(models.node());
        themes.applyTo(scene);
        themes.darkProperty().subscribe(toolbar::setDark);
        preferences.settingsProperty().addListener((_, _, settings) -> themes.apply(settings));
        preferences.settingsProperty().subscribe(_ -> showOllama());
        screens.ollama().stateProperty().subscribe(_ -> showOllama());
        keys().installOn(scene);
        stage.setTitle("Footnote");
        AppIcon.applyTo(stage);
        stage.setScene(scene);
        stage.focusedProperty().addListener((_, _, focused) -> {
            if (focused) {
                library.refreshIfDue();
            }
        });
    }

    private void showOllama() {
        statusBar.show(screens.ollama().stateProperty().get(), preferences.get().ollama().model());
    }

    private WindowKeys keys() {
        return new WindowKeys()
                .on("Shortcut+O", library::chooseFiles)
                .on("Shortcut+Shift+O", library::chooseFolder)
                .on("Shortcut+V", library::addFromClipboard)
                .on("Shortcut+L", library::focusFilter)
                .on("Shortcut+N", this::newSession)
                .on("Shortcut+K", screens::showSessions)
                .on("Shortcut+E", this::export)
                .on("Shortcut+F", page::find)
                .on("Shortcut+Comma", () -> screens.show(ScreenNavigator.DialogTab.SETTINGS))
                .on("F1", () -> screens.show(ScreenNavigator.DialogTab.SHORTCUTS))
                .on("F6",
                        () -> layout.focusNextPane(library::focusList, chat::focusComposer, page.node()::requestFocus))
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

    private void restore(WindowState last) {
        placement.restore(last.frame());
        library.setScope(last.scope());
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
            saveDelay.stop();
            // Closing changes what is on view once more, when nothing can be written any longer.
            saveDelay.setOnFinished(null);
            saveState();
            libraryOpener.stop();
            chat.close();
            page.close();
            closed.run();
        });
        stage.show();
        saveStateOnChange();
        layout.setDividers(preferences.get().window().dividers());
        chat.focusComposer();
        screens.ollama().refresh();
        libraryOpener.openInBackground();
    }

    /** Runs this once, after the window has been laid out for the first time. */
    void afterFirstLayout(Runnable task) {
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
    private void saveStateOnChange() {
        saveDelay.setOnFinished(_ -> saveState());
        InvalidationListener changed = _ -> saveDelay.playFromStart();
        placement.addListener(changed);
        layout.addListener(changed);
        chat.sessionProperty().addListener(changed);
        page.pageInView().addListener(changed);
        library.scopeChanges().addListener(changed);
    }

    private void saveState() {
        SessionId session = chat.sessionProperty().get();
        OpenPage open = page.pageInView().get().map(seen -> new OpenPage(seen.note(), seen.page())).orElse(null);
        WindowState last = new WindowState(placement.frame(), layout.dividers(), library.scope(), session, open);
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

    void toggleTheme() {
        Theme other = themes.isDark() ? Theme.LIGHT : Theme.DARK;
        preferences.change(settings -> settings.with(other));
    }

    Services services() {
        return services;
    }

    BackgroundTasks background() {
        return background;
    }

    Notifications notifications() {
        return notifications;
    }

    ModalOverlay overlay() {
        return overlay;
    }

    Toolbar toolbar() {
        return toolbar;
    }

    StatusBar statusBar() {
        return statusBar;
    }

    WelcomeView welcome() {
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

    ScreenNavigator screens() {
        return screens;
    }
}
