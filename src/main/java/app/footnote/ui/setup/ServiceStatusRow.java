package app.footnote.ui.setup;

import app.footnote.ui.common.IconFactory;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A service on the set-up page. */
final class ServiceStatusRow {

    private ServiceStatusRow() {
    }

    static Node of(ServiceState state) {
        Label name = new Label(state.name());
        name.getStyleClass().add("heading");
        VBox text = new VBox(name, line(state.found()));
        state.remedy().ifPresent(remedy -> text.getChildren().add(line(remedy)));
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = new HBox(sign(state.level()), text);
        row.getStyleClass().add("service");
        return row;
    }

    static FontIcon sign(ServiceState.Level level) {
        return switch (level) {
            case GOOD -> named(IconFactory.of(Feather.CHECK_CIRCLE, "good"), "works");
            case ABSENT -> named(IconFactory.of(Feather.CIRCLE, "resting"), "not there, not needed");
            case TROUBLE -> named(IconFactory.of(Feather.ALERT_TRIANGLE, "doubtful"), "needs attention");
        };
    }

    private static FontIcon named(FontIcon icon, String words) {
        icon.setAccessibleText(words);
        return icon;
    }

    private static Label line(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll("small", "muted");
        return label;
    }
}
