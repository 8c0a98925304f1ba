package app.footnote.ui.setup;

import app.footnote.health.HealthFinding;
import app.footnote.ui.common.BackgroundTasks;
import app.footnote.ui.common.DesktopApps;
import app.footnote.ui.common.IconFactory;
import app.footnote.ui.common.Notifications;
import app.footnote.ui.common.StyleSheets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What is there, whether it works, and what to do where it does not. For the FX thread. */
public final class SetUpView {

    private final SetUpSources sources;
    private final BackgroundTasks background;
    private final Notifications notifications;
    private final Runnable refreshCards;
    private final VBox services = new VBox();
    private final Button again;
    private final VBox node;

    /**
     * Where the page has what it shows from.
     *
     * @param checkUp looks at everything but what has a card; may block
     * @param logFile where details of troubles are written
     */
    public record SetUpSources(Callable<List<HealthFinding>> checkUp, Path logFile) {
    }

    /**
     * @param cards what stands above the services
     * @param refreshCards looks again at what they show
     */
    public SetUpView(
            SetUpSources sources, List<Node> cards, Runnable refreshCards, BackgroundTasks background,
            Notifications notifications) {
        this.sources = sources;
        this.background = background;
        this.notifications = notifications;
        this.refreshCards = refreshCards;
        again = IconFactory.button(Feather.REFRESH_CW, "Check again", this::refresh);
        Button log = IconFactory.button(Feather.FILE_TEXT, "Open the log file", this::openLog);
        HBox foot = new HBox(again, log);
        foot.setAlignment(Pos.CENTER_LEFT);
        services.getStyleClass().add("services");
        node = new VBox(cards.toArray(Node[]::new));
        node.getChildren().addAll(services, foot);
        node.getStyleClass().add("set-up-view");
        node.getStylesheets().add(StyleSheets.url(SetUpView.class, "setup.css"));
    }

    public Region node() {
        return node;
    }

    /** Looks at everything again. */
    public void refresh() {
        again.setDisable(true);
        Label looking = new Label("Looking at everything…");
        looking.getStyleClass().add("muted");
        if (services.getChildren().isEmpty()) {
            services.getChildren().setAll(looking);
        }
        refreshCards.run();
        background.call(sources.checkUp(), this::show, e -> {
            again.setDisable(false);
            notifications.tell(e);
        });
    }

    private void show(List<HealthFinding> findings) {
        again.setDisable(false);
        services.getChildren().setAll(findings.stream().map(ServiceState::of).map(ServiceStatusRow::of).toList());
    }

    private void openLog() {
        background.run(() -> DesktopApps.open(sources.logFile()), () -> {
        }, notifications::tell);
    }
}
