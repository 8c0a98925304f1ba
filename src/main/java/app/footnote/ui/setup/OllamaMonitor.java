package app.footnote.ui.setup;

import app.footnote.ollama.OllamaClient;
import app.footnote.ollama.OllamaState;
import app.footnote.ui.common.BackgroundTasks;
import app.footnote.ui.common.Notifications;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Knows how Ollama was when it was last looked at. For the FX thread. */
public final class OllamaMonitor {

    private final Callable<OllamaClient> ollama;
    private final BackgroundTasks background;
    private final Notifications notifications;
    private final ReadOnlyObjectWrapper<Optional<OllamaState>> state = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** @param ollama is called in the background, because making it takes a while */
    public OllamaMonitor(Callable<OllamaClient> ollama, BackgroundTasks background, Notifications notifications) {
        this.ollama = ollama;
        this.background = background;
        this.notifications = notifications;
    }

    /** What was found; empty before it was first looked for. */
    public ReadOnlyObjectProperty<Optional<OllamaState>> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Looks again. */
    public void refresh() {
        background.call(
                () -> ollama.call().state(), found -> state.set(Optional.of(found)),
                notifications::tell);
    }
}
