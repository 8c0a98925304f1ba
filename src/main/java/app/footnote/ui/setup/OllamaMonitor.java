package app.footnote.ui.setup;

import app.footnote.ollama.OllamaClient;
import app.footnote.ollama.OllamaState;
import app.footnote.ui.common.BackgroundTasks;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The state of Ollama at the last check. For the FX thread. */
public final class OllamaMonitor {

    private final Callable<OllamaClient> ollama;
    private final BackgroundTasks background;
    private final ReadOnlyObjectWrapper<Optional<OllamaState>> state = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** @param ollama is called in the background, because creating the client is slow */
    public OllamaMonitor(Callable<OllamaClient> ollama, BackgroundTasks background) {
        this.ollama = ollama;
        this.background = background;
    }

    /** The state; empty before the first check. */
    public ReadOnlyObjectProperty<Optional<OllamaState>> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Checks the state in the background. */
    public void refresh() {
        background.call(() -> ollama.call().state(), found -> state.set(Optional.of(found)));
    }
}
