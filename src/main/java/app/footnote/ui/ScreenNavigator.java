package app.footnote.ui;

import app.footnote.health.EmbeddingModels;
import app.footnote.health.HealthCheck;
import app.footnote.health.Services;
import app.footnote.library.SourceLines;
import app.footnote.messages.Messages;
import app.footnote.model.SessionId;
import app.footnote.model.session.Session;
import app.footnote.ui.common.BackgroundTasks;
import app.footnote.ui.common.FilePicker;
import app.footnote.ui.common.ModalOverlay;
import app.footnote.ui.common.Notifications;
import app.footnote.ui.common.ObservableSettings;
import app.footnote.ui.export.ExportView;
import app.footnote.ui.sessions.SessionListener;
import app.footnote.ui.sessions.SessionsView;
import app.footnote.ui.settings.SettingsView;
import app.footnote.ui.setup.EmbeddingCard;
import app.footnote.ui.setup.LibraryMover;
import app.footnote.ui.setup.OllamaCard;
import app.footnote.ui.setup.OllamaMonitor;
import app.footnote.ui.setup.RedisCard;
import app.footnote.ui.setup.SetUpView;
import app.footnote.ui.shortcuts.ShortcutsView;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * Opens the dialogs over the panes: sessions, export, and one with set-up, settings and shortcuts. For the FX thread.
 */
final class ScreenNavigator {

    private static final Messages TEXTS = Messages.of("ui");
    private static final double WIDTH = 640;
    private static final double HEIGHT = 580;

    private final Services services;
    private final ScreenTools tools;
    private final SessionListener sessions;
    private final LibraryMover mover;
    private final Runnable rebuildIndex;
    private final OllamaMonitor ollama;
    private @Nullable TabbedDialog tabbedDialog;

    /** The parts of the window that the dialogs use. */
    record ScreenTools(BackgroundTasks background, Notifications notifications, ModalOverlay overlay, FilePicker picker,
            ObservableSettings preferences) {
    }

    /** The dialog with tabs. It is kept while it is closed, so that the download of a model continues. */
    private record TabbedDialog(TabPane pane, Map<DialogTab, Tab> tabs, SetUpView setUp, SettingsView settings) {
    }

    /** The tabs of the dialog. */
    enum DialogTab {
        SET_UP, SETTINGS, SHORTCUTS
    }

    /** @param rebuildIndex starts to rebuild the index of the library in the background */
    ScreenNavigator(
            Services services, ScreenTools tools, SessionListener sessions, LibraryMover mover,
            Runnable rebuildIndex) {
        this.services = services;
        this.tools = tools;
        this.sessions = sessions;
        this.mover = mover;
        this.rebuildIndex = rebuildIndex;
        this.ollama = new OllamaMonitor(services::ollama, tools.background());
    }

    OllamaMonitor ollama() {
        return ollama;
    }

    void showSessions() {
        SessionsView view = new SessionsView(
                services.sessions(), tools.background(), tools.notifications(), sessions);
        view.node().setPrefSize(WIDTH, HEIGHT);
        view.refresh();
        tools.overlay().show(TEXTS.text("sessions.title"), view.node(), view.first());
    }

    void showExport(SessionId session) {
        tools.background().call(
                () -> services.sessions().load(session), this::showExport);
    }

    private void showExport(Session session) {
        ExportView view = new ExportView(
                session,
                new ExportView.ExportTools(
                        tools.background(), tools.notifications(), tools.picker(),
                        new SourceLines(services::library)),
                tools.overlay()::close);
        tools.overlay().show(TEXTS.text("export.title", session.title()), view.node(), view.first());
    }

    void show(DialogTab tab) {
        TabbedDialog dialog = tabbedDialog();
        dialog.pane().getSelectionModel().select(dialog.tabs().get(tab));
        dialog.setUp().refresh();
        Node first = tab == DialogTab.SETTINGS ? dialog.settings().first() : dialog.pane();
        tools.overlay().show(TEXTS.text("window.title"), dialog.pane(), first);
    }

    /** Created once, because it listens to the settings and is never unregistered. */
    private TabbedDialog tabbedDialog() {
        if (tabbedDialog == null) {
            tabbedDialog = createTabbedDialog();
        }
        return tabbedDialog;
    }

    private TabbedDialog createTabbedDialog() {
        OllamaCard card = new OllamaCard(
                services::ollama, ollama, tools.preferences(), tools.background(), tools.notifications());
        EmbeddingCard embedding = new EmbeddingCard(
                EmbeddingModels.of(services), tools.picker(), ollama, tools.preferences(), tools.background(),
                tools.notifications());
        RedisCard redis = new RedisCard(services::places, mover, tools.background(), tools.notifications());
        SetUpView setUp = new SetUpView(
                new SetUpView.SetUpSources(() -> HealthCheck.forTheWindow(services), services.logFile()),
                List.of(card.node(), embedding.node(), redis.node()), new SetUpView.SetUpActions(() -> {
                    ollama.refresh();
                    redis.refresh();
                }, rebuildIndex), tools.background(), tools.notifications());
        SettingsView settings = new SettingsView(tools.preferences());
        Map<DialogTab, Tab> tabs = new EnumMap<>(DialogTab.class);
        tabs.put(DialogTab.SET_UP, tab(TEXTS.text("tab.set-up"), setUp.node()));
        tabs.put(DialogTab.SETTINGS, tab(TEXTS.text("tab.settings"), settings.node()));
        tabs.put(DialogTab.SHORTCUTS, tab(TEXTS.text("tab.shortcuts"), new ShortcutsView().node()));
        TabPane pane = new TabPane(tabs.values().toArray(Tab[]::new));
        pane.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        pane.getStyleClass().add("tabbed-dialog");
        return new TabbedDialog(pane, tabs, setUp, settings);
    }

    private static Tab tab(String name, Region content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("edge-to-edge", "dialog-scroll");
        scroll.setFocusTraversable(false);
        return new Tab(name, scroll);
    }
}
