package app.footnote.ui;

import app.footnote.model.SessionId;
import app.footnote.settings.WindowState;
import app.footnote.settings.WindowState.OpenPage;
import app.footnote.ui.chat.ChatPane;
import app.footnote.ui.common.ObservableSettings;
import app.footnote.ui.library.LibraryPane;
import app.footnote.ui.page.PagePane;
import javafx.animation.PauseTransition;
import javafx.beans.InvalidationListener;
import javafx.stage.Stage;
import javafx.util.Duration;

/**
 * Restores the arrangement of the window and saves it one second after each change, so that it survives a crash. For
 * the FX thread.
 */
final class WindowStateSaver {

    private final WindowLayout layout;
    private final LibraryPane library;
    private final ChatPane chat;
    private final PagePane page;
    private final ObservableSettings preferences;
    private final WindowPlacement placement;
    private final PauseTransition delay = new PauseTransition(Duration.seconds(1));

    WindowStateSaver(
            Stage stage, WindowLayout layout, LibraryPane library, ChatPane chat, PagePane page,
            ObservableSettings preferences) {
        this.layout = layout;
        this.library = library;
        this.chat = chat;
        this.page = page;
        this.preferences = preferences;
        placement = new WindowPlacement(stage);
    }

    /** Restores everything but the dividers, which are set when the window is visible. */
    void restore(WindowState last) {
        placement.restore(last.frame());
        library.setScope(last.scope());
        if (last.session() != null) {
            chat.open(last.session());
        }
        if (last.page() != null) {
            page.open(last.page().note(), last.page().page());
        }
    }

    void saveOnChange() {
        delay.setOnFinished(_ -> save());
        InvalidationListener changed = _ -> delay.playFromStart();
        placement.addListener(changed);
        layout.addListener(changed);
        chat.sessionProperty().addListener(changed);
        page.pageInView().addListener(changed);
        library.scopeChanges().addListener(changed);
    }

    private void save() {
        SessionId session = chat.sessionProperty().get();
        OpenPage open = page.pageInView().get().orElse(null);
        WindowState state = new WindowState(placement.frame(), layout.dividers(), library.scope(), session, open);
        preferences.change(settings -> settings.with(state));
    }

    /** Saves a last time. Closing the panes changes the state once more, when it can no longer be written. */
    void close() {
        delay.stop();
        delay.setOnFinished(null);
        save();
    }
}
