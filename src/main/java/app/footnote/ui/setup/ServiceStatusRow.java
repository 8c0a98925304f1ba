package app.footnote.ui.setup;

import app.footnote.messages.Messages;
import app.footnote.ui.common.IconFactory;
import app.footnote.ui.common.WrappableText;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A row of the set-up page that shows the state of a service. */
final class ServiceStatusRow {

    private static final Messages TEXTS = Messages.of("ui-setup");

    private ServiceStatusRow() {
    }

    static Node of(ServiceState state) {
        Label name = new Label(state.name());
        name.getStyleClass().add("heading");
        VBox text = new VBox(name, line(state.found()));
        state.remedy().ifPresent(remedy -> text.getChildren().add(line(remedy)));
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = new HBox(icon(state.level()), text);
        row.getStyleClass().add("service");
        return row;
    }

    private static FontIcon icon(ServiceState.Level level) {
        FontIcon icon = switch (level) {
            case GOOD -> IconFactory.of(Feather.CHECK_CIRCLE, "good");
            case ABSENT -> IconFactory.of(Feather.CIRCLE, "resting");
            case TROUBLE -> IconFactory.of(Feather.ALERT_TRIANGLE, "doubtful");
        };
        icon.setAccessibleText(TEXTS.text("state", level));
        return icon;
    }

    private static Label line(String text) {
        Label label = new Label(WrappableText.ofProgram(text));
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll("small", "muted");
        return label;
    }
}
