package app.footnote.ui;

import app.footnote.health.HealthCheck;
import app.footnote.health.Services;
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

/** What is shown above the panes: sessions, export, and one sheet for set-up, settings and shortcuts. */
final class ScreenNavigator {

    private static final double WIDTH = 640;
    private static final double HEIGHT = 580;

    private final Services services;
    private final ScreenTools tools;
    private final SessionListener sessions;
    private final LibraryMover mover;
    private final OllamaMonitor ollama;
    private @Nullable TabbedDialog about;

    /** What the screens use of the window. */
    record ScreenTools(BackgroundTasks background, Notifications notifications, ModalOverlay overlay, FilePicker picker,
            ObservableSettings preferences) {
    }

    /** The sheet about Footnote itself; a model that is being got goes on behind it while it is closed. */
    private record TabbedDialog(TabPane tabs, Map<DialogTab, Tab> parts, SetUpView setUp, SettingsView settings) {
    }

    /** The parts of the one sheet that tells about Footnote itself. */
    enum DialogTab {
        SET_UP, SETTINGS, SHORTCUTS
    }

    ScreenNavigator(Services services, ScreenTools tools, SessionListener sessions, LibraryMover mover) {
        this.services = services;
        this.tools = tools;
        this.sessions = sessions;
        this.mover = mover;
        this.ollama = new OllamaMonitor(services::ollama, tools.background(), tools.notifications());
    }

    OllamaMonitor ollama() {
        return ollama;
    }

    void showSessions() {
        SessionsView view = new SessionsView(
                services.sessions(), tools.background(), tools.notifications(), sessions);
        view.node().setPrefSize(WIDTH, HEIGHT);
        view.refresh();
        tools.overlay().show("Sessions", view.node(), view.first());
    }

    void showExport(SessionId session) {
        tools.background().call(
                () -> services.sessions().load(session), this::showExport,
                tools.notifications()::tell);
    }

    private void showExport(Session session) {
        ExportView view = new ExportView(
                session,
                new ExportView.ExportTools(tools.background(), tools.notifications(), tools.picker()),
                tools.overlay()::close);
        tools.overlay().show("Export “" + session.title() + "”", view.node(), view.first());
    }

    void show(DialogTab part) {
        TabbedDialog sheet = about();
        sheet.tabs().getSelectionModel().select(sheet.parts().get(part));
        sheet.setUp().refresh();
        Node first = part == DialogTab.SETTINGS ? sheet.settings().first() : sheet.tabs();
        tools.overlay().show("Footnote", sheet.tabs(), first);
    }

    /** The same each time: it listens to the settings for as long as it lives. */
    private TabbedDialog about() {
        if (about == null) {
            about = makeAbout();
        }
        return about;
    }

    private TabbedDialog makeAbout() {
        OllamaCard card = new OllamaCard(
                services::ollama, ollama, tools.preferences(), tools.background(), tools.notifications());
        EmbeddingCard embedding = new EmbeddingCard(
                services::ollama, ollama, tools.preferences(), tools.background(), tools.notifications());
        RedisCard redis = new RedisCard(services::places, mover, tools.background(), tools.notifications());
        SetUpView setUp = new SetUpView(
                new SetUpView.SetUpSources(() -> HealthCheck.forTheWindow(services), services.logFile()),
                List.of(card.node(), embedding.node(), redis.node()), () -> {
                    ollama.refresh();
                    redis.refresh();
                }, tools.background(), tools.notifications());
        SettingsView settings = new SettingsView(tools.preferences());
        Map<DialogTab, Tab> parts = new EnumMap<>(DialogTab.class);
        parts.put(DialogTab.SET_UP, tab("Set-up", setUp.node()));
        parts.put(DialogTab.SETTINGS, tab("Settings", settings.node()));
        parts.put(DialogTab.SHORTCUTS, tab("Shortcuts", new ShortcutsView().node()));
        TabPane tabs = new TabPane(parts.values().toArray(Tab[]::new));
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.getStyleClass().add("about-sheet");
        return new TabbedDialog(tabs, parts, setUp, settings);
    }

    private static Tab tab(String name, Region content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("edge-to-edge", "sheet-scroll");
        scroll.setFocusTraversable(false);
        return new Tab(name, scroll);
    }
}
