package app.footnote.ui.sessions;

import app.footnote.messages.FailureWording;
import app.footnote.model.SessionId;
import app.footnote.session.SessionList;
import app.footnote.session.SessionStore;
import app.footnote.session.SessionSummary;
import app.footnote.ui.common.BackgroundTasks;
import app.footnote.ui.common.CollapsibleNodes;
import app.footnote.ui.common.IconFactory;
import app.footnote.ui.common.Notifications;
import app.footnote.ui.common.Plurals;
import app.footnote.ui.common.StyleSheets;
import atlantafx.base.controls.CustomTextField;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** All sessions, the last used first. For the FX thread. */
public final class SessionsView {

    private final SessionStore store;
    private final BackgroundTasks background;
    private final Notifications notifications;
    private final SessionListener listener;
    private final SessionSearch search;
    private final CustomTextField query = new CustomTextField();
    private final ListView<SessionSummary> list = new ListView<>();
    private final Label emptiness = new Label("Looking for your sessions…");
    private final Label unreadable = new Label();
    private final Set<SessionId> leaving = new HashSet<>();
    private final VBox node;
    private List<SessionSummary> all = List.of();
    private BackgroundTasks.@Nullable TaskHandle searching;

    public SessionsView(SessionStore store, BackgroundTasks background, Notifications notifications,
            SessionListener listener) {
        this.store = store;
        this.background = background;
        this.notifications = notifications;
        this.listener = listener;
        this.search = new SessionSearch(store);
        query.setPromptText("Search titles, questions and answers");
        query.setAccessibleText("Search sessions");
        query.setLeft(IconFactory.of(Feather.SEARCH));
        query.textProperty().addListener(_ -> find());
        query.addEventFilter(KeyEvent.KEY_PRESSED, this::pressedInQuery);
        list.getStyleClass().add("session-list");
        list.setCellFactory(_ -> new SessionCell(this));
        list.setAccessibleText("Sessions");
        list.setPlaceholder(emptiness);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressedInList);
        emptiness.getStyleClass().add("muted");
        unreadable.getStyleClass().addAll("small", "doubtful");
        unreadable.setWrapText(true);
        CollapsibleNodes.hideWhileEmpty(unreadable);
        VBox.setVgrow(list, Priority.ALWAYS);
        node = new VBox(query, list, unreadable);
        node.getStyleClass().add("sessions-view");
        node.getStylesheets().add(StyleSheets.url(SessionsView.class, "sessions.css"));
    }

    public Region node() {
        return node;
    }

    /** Gets the keyboard when the view is shown. */
    public Node first() {
        return query;
    }

    /** Looks again at what the store has. */
    public void refresh() {
        background.call(store::list, this::show, notifications::tell);
    }

    private void show(SessionList found) {
        all = found.sessions().stream().filter(session -> session.turns() > 0).toList();
        int broken = found.unreadable().size();
        unreadable.setText(
                broken == 0
                        ? ""
                        : "%s cannot be read. %s".formatted(
                                Plurals.of(broken, "session"),
                                FailureWording.WINDOW.remedy(found.unreadable().getFirst().failure())));
        find();
    }

    private void find() {
        String words = query.getText();
        if (searching != null) {
            searching.cancel();
        }
        List<SessionSummary> candidates = all.stream().filter(session -> !leaving.contains(session.id())).toList();
        if (words.isBlank()) {
            list(candidates, "Nothing has been asked yet. What you ask is kept here.");
        } else {
            searching = background.call(
                    () -> search.find(words, candidates),
                    found -> list(found, "These words stand in no session."),
                    notifications::tell);
        }
    }

    private void list(List<SessionSummary> sessions, String ifEmpty) {
        emptiness.setText(ifEmpty);
        list.getItems().setAll(sessions);
        if (!sessions.isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
    }

    private void pressedInQuery(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN) {
            list.requestFocus();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            openSelected();
            event.consume();
        }
    }

    private void pressedInList(KeyEvent event) {
        SessionSummary selected = list.getSelectionModel().getSelectedItem();
        if (selected == null || event.getTarget() instanceof TextField) {
            return;
        }
        switch (event.getCode()) {
            case ENTER -> open(selected);
            case DELETE -> delete(selected);
            case F2 -> list.lookupAll(".session-row")
                    .stream()
                    .filter(row -> row instanceof SessionCell cell && Objects.equals(cell.getItem(), selected))
                    .forEach(row -> ((SessionCell) row).beginRename());
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void openSelected() {
        SessionSummary selected = list.getSelectionModel().getSelectedItem();
        if (selected != null) {
            open(selected);
        }
    }

    void open(SessionSummary session) {
        listener.opened(session.id());
    }

    void rename(SessionSummary session, String title) {
        background.run(() -> store.rename(session.id(), title), () -> {
            listener.renamed(session.id(), title);
            refresh();
        }, notifications::tell);
    }

    /** The session leaves the list at once; its file lies where it can be brought back from. */
    void delete(SessionSummary session) {
        leaving.add(session.id());
        find();
        background.run(() -> store.delete(session.id()), () -> {
            listener.deleted(session.id());
            notifications.showWithUndo("Deleted “%s”".formatted(session.title()), () -> restore(session), () -> {
            });
        }, e -> {
            back(session);
            notifications.tell(e);
        });
    }

    private void restore(SessionSummary session) {
        background.run(
                () -> store.restore(session.id()), () -> back(session), notifications::tell);
    }

    private void back(SessionSummary session) {
        leaving.remove(session.id());
        refresh();
    }
}
