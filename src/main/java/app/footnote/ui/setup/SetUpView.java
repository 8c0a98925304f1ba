package app.footnote.ui.setup;

import app.footnote.health.HealthFinding;
import app.footnote.messages.Messages;
import app.footnote.ui.common.BackgroundTasks;
import app.footnote.ui.common.DesktopApps;
import app.footnote.ui.common.FailureLog;
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

/** The set-up page: the state of all services, and what to do about problems. For the FX thread. */
public final class SetUpView {

    private static final Messages TEXTS = Messages.of("ui-setup");

    private final SetUpSources sources;
    private final BackgroundTasks background;
    private final Notifications notifications;
    private final SetUpActions actions;
    private final VBox services = new VBox();
    private final Button checkAgain;
    private final VBox node;

    /**
     * What the page shows.
     *
     * @param checkUp checks everything without a card of its own; may block
     * @param logFile the log file
     */
    public record SetUpSources(Callable<List<HealthFinding>> checkUp, Path logFile) {
    }

    /**
     * What the buttons of the page do.
     *
     * @param refreshCards checks the services of the cards again
     * @param rebuildIndex starts to rebuild the index of the library in the background
     */
    public record SetUpActions(Runnable refreshCards, Runnable rebuildIndex) {
    }

    /** @param cards are shown above the services */
    public SetUpView(
            SetUpSources sources, List<Node> cards, SetUpActions actions, BackgroundTasks background,
            Notifications notifications) {
        this.sources = sources;
        this.background = background;
        this.notifications = notifications;
        this.actions = actions;
        checkAgain = IconFactory.button(Feather.REFRESH_CW, TEXTS.text("set-up.check-again"), this::refresh);
        Button log = IconFactory.button(Feather.FILE_TEXT, TEXTS.text("set-up.open-log"), this::openLog);
        Button rebuild =
                IconFactory.button(Feather.DATABASE, TEXTS.text("set-up.rebuild-index"), this::rebuildIndex);
        HBox foot = new HBox(checkAgain, rebuild, log);
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

    /** Checks everything again. */
    public void refresh() {
        checkAgain.setDisable(true);
        Label checking = new Label(TEXTS.text("set-up.checking"));
        checking.getStyleClass().add("muted");
        if (services.getChildren().isEmpty()) {
            services.getChildren().setAll(checking);
        }
        actions.refreshCards().run();
        background.call(sources.checkUp(), this::show, e -> {
            checkAgain.setDisable(false);
            notifications.show(FailureLog.log(e));
        });
    }

    private void show(List<HealthFinding> findings) {
        checkAgain.setDisable(false);
        services.getChildren().setAll(findings.stream().map(ServiceState::of).map(ServiceStatusRow::of).toList());
    }

    private void rebuildIndex() {
        notifications.show(TEXTS.text("set-up.rebuilding"));
        actions.rebuildIndex().run();
    }

    private void openLog() {
        background.run(() -> DesktopApps.open(sources.logFile()));
    }
}
