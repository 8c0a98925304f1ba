package app.footnote.ui.sessions;

import app.footnote.messages.FailureWording;
import app.footnote.messages.Messages;
import app.footnote.model.SessionId;
import app.footnote.session.SessionList;
import app.footnote.session.SessionStore;
import app.footnote.session.SessionSummary;
import app.footnote.ui.common.BackgroundTasks;
import app.footnote.ui.common.CollapsibleNodes;
import app.footnote.ui.common.FailureLog;
import app.footnote.ui.common.IconFactory;
import app.footnote.ui.common.Notifications;
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

/** The list of all sessions, the last used first. For the FX thread. */
public final class SessionsView {

    private static final Messages TEXTS = Messages.of("ui-sessions");

    private final SessionStore store;
    private final BackgroundTasks background;
    private final Notifications notifications;
    private final SessionListener listener;
    private final SessionSearch search;
    private final CustomTextField query = new CustomTextField();
    private final ListView<SessionSummary> list = new ListView<>();
    private final Label placeholder = new Label(TEXTS.text("list.loading"));
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
        query.setPromptText(TEXTS.text("search.prompt"));
        query.setAccessibleText(TEXTS.text("search.name"));
        query.setLeft(IconFactory.of(Feather.SEARCH));
        query.textProperty().addListener(_ -> find());
        query.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressedInQuery);
        list.getStyleClass().add("session-list");
        list.setCellFactory(_ -> new SessionCell(this));
        list.setAccessibleText(TEXTS.text("list.name"));
        list.setPlaceholder(placeholder);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressedInList);
        placeholder.getStyleClass().add("muted");
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

    /** Receives the keyboard focus when the view is shown. */
    public Node first() {
        return query;
    }

    /** Loads the list of sessions again. */
    public void refresh() {
        background.call(store::list, this::show);
    }

    private void show(SessionList found) {
        all = found.sessions().stream().filter(session -> session.turns() > 0).toList();
        int unreadableCount = found.unreadable().size();
        unreadable.setText(
                unreadableCount == 0
                        ? ""
                        : TEXTS.text(
                                "list.unreadable", unreadableCount,
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
            list(candidates, TEXTS.text("list.empty"));
        } else {
            searching = background.call(
                    () -> search.find(words, candidates),
                    found -> list(found, TEXTS.text("list.no-match")));
        }
    }

    private void list(List<SessionSummary> sessions, String ifEmpty) {
        placeholder.setText(ifEmpty);
        list.getItems().setAll(sessions);
        if (!sessions.isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
    }

    private void keyPressedInQuery(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN) {
            list.requestFocus();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            openSelected();
            event.consume();
        }
    }

    private void keyPressedInList(KeyEvent event) {
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
        });
    }

    /** Removes a session from the list at once and deletes it in a way that can be undone. */
    void delete(SessionSummary session) {
        leaving.add(session.id());
        find();
        background.run(() -> store.delete(session.id()), () -> {
            listener.deleted(session.id());
            notifications.showWithUndo(TEXTS.text("deleted", session.title()), () -> restore(session));
        }, e -> {
            reappear(session);
            notifications.show(FailureLog.log(e));
        });
    }

    private void restore(SessionSummary session) {
        background.run(() -> store.restore(session.id()), () -> reappear(session));
    }

    private void reappear(SessionSummary session) {
        leaving.remove(session.id());
        refresh();
    }
}
