package app.footnote.ui;

import app.footnote.health.Services;
import app.footnote.messages.Messages;
import app.footnote.model.SessionId;
import app.footnote.settings.Settings;
import app.footnote.settings.Settings.Theme;
import app.footnote.ui.ScreenNavigator.DialogTab;
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
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;

/** The window of Footnote. Creates its panes and opens them as they were left. For the FX thread. */
final class MainWindow {

    private static final Messages TEXTS = Messages.of("ui");

    private final Services services;
    private final Stage stage = new Stage();
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
    private final QuestionSuggestions suggestions = new QuestionSuggestions(this);
    private final LibraryOpener libraryOpener = new LibraryOpener(this);
    private final WindowStateSaver stateSaver;
    private boolean closed;

    /** @param pickers creates the file dialogs of a window */
    MainWindow(Services services, Settings settings, Function<Window, FilePicker> pickers) {
        this.services = services;
        // The theme is set before the first control is created; otherwise JavaFX would load its default theme too.
        themes = new ThemeManager(settings);
        notifications = new Notifications();
        background = new BackgroundTasks(services.background(), notifications::show);
        overlay = new ModalOverlay();
        layout = new WindowLayout(overlay, notifications);
        preferences = new ObservableSettings(settings, services.settings(), background);
        FilePicker picker = pickers.apply(stage);
        PaneMediator mediator = new PaneMediator(this);
        page = new PagePane(services::library, services.background());
        chat = new ChatPane(services::answerer, services.sessions(), services.background(), mediator.chatListener());
        library = new LibraryPane(
                new LibraryTools(background, notifications, overlay, picker), mediator.libraryListener());
        screens = new ScreenNavigator(
                services, new ScreenNavigator.ScreenTools(background, notifications, overlay, picker, preferences),
                mediator.sessionListener(),
                libraryOpener, libraryOpener::rebuildIndex);
        toolbar = new Toolbar(
                new Toolbar.Actions(
                        this::newSession, screens::showSessions, this::export, this::showSetUp, this::toggleTheme));
        statusBar = new StatusBar(this::showSetUp);
        welcome = new WelcomeView(welcomeActions());
        stateSaver = new WindowStateSaver(stage, layout, library, chat, page, preferences);
        build();
        stateSaver.restore(settings.window());
    }

    private WelcomeView.Actions welcomeActions() {
        Optional<Runnable> openSampleNotes = services.sampleNotes().map(_ -> this::openSampleNotes);
        return new WelcomeView.Actions(
                library::chooseFiles, library::chooseFolder, openSampleNotes, chat::ask, this::showSetUp);
    }

    private void build() {
        layout.place(toolbar.node(), library.node(), chat.node(), page.node(), statusBar.node());
        Scene scene = new Scene(layout.node());
        layout.addOverlay(library.acceptDrops(layout.node()));
        chat.setWelcome(welcome.node());
        chat.sessionProperty().subscribe(session -> {
            if (session == null) {
                toolbar.showNewSession();
                suggestions.update();
            }
        });
        ModelButton models = new ModelButton(screens.ollama().stateProperty(), preferences, this::showSetUp);
        chat.setTools(models.node());
        themes.applyTo(scene);
        themes.darkProperty().subscribe(toolbar::setDark);
        preferences.settingsProperty().addListener((_, _, settings) -> themes.apply(settings));
        preferences.settingsProperty().subscribe(_ -> showOllama());
        screens.ollama().stateProperty().subscribe(_ -> showOllama());
        new WindowKeys(this, layout, preferences).installOn(scene);
        stage.setTitle(TEXTS.text("window.title"));
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

    /**
     * Shows the window and opens the library in the background.
     *
     * @param onClosed is called when the window is closed; writing its state has then begun
     */
    void show(Runnable onClosed) {
        stage.setOnHidden(_ -> {
            closed = true;
            stateSaver.close();
            libraryOpener.stop();
            chat.close();
            page.close();
            onClosed.run();
        });
        stage.show();
        stateSaver.saveOnChange();
        layout.setDividers(preferences.get().window().dividers());
        chat.focusComposer();
        screens.ollama().refresh();
        libraryOpener.openInBackground();
    }

    /** Runs the task once, after the first layout of the window. */
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

    /** Finishes changes of the library. May block briefly; called on a background thread. */
    void finish() {
        library.close();
    }

    /** Brings the window in front of all others. */
    void toFront() {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }

    void close() {
        stage.close();
    }

    /** Whether the window was closed, so that no background task may begin. */
    boolean isClosed() {
        return closed;
    }

    Scene scene() {
        return stage.getScene();
    }

    /** Adds the sample notes. */
    void openSampleNotes() {
        services.sampleNotes().ifPresent(library::addEachFolderIn);
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

    private void showSetUp() {
        screens.show(DialogTab.SET_UP);
    }

    private void toggleTheme() {
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

    QuestionSuggestions suggestions() {
        return suggestions;
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
