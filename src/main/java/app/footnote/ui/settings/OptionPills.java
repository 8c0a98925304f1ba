package app.footnote.ui.settings;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** A few things of which exactly one is chosen, side by side. For the FX thread. */
final class OptionPills<T> {

    private final ToggleGroup group = new ToggleGroup();
    private final HBox node = new HBox();

    /** One of the things. */
    record Pill<T>(T value, String name) {
    }

    /** @param choose is told what the student presses */
    OptionPills(List<Pill<T>> pills, Consumer<T> choose) {
        for (Pill<T> pill : pills) {
            ToggleButton button = new ToggleButton(pill.name());
            button.setToggleGroup(group);
            button.setUserData(pill.value());
            button.getStyleClass()
                    .add(
                            pill.equals(pills.getFirst())
                                    ? "left-pill"
                                    : pill.equals(pills.getLast()) ? "right-pill" : "center-pill");
            // A group of toggles could be left with none chosen; one of these always is.
            button.setOnAction(_ -> {
                choose.accept(pill.value());
                button.setSelected(true);
            });
            node.getChildren().add(button);
        }
        node.setMinWidth(Region.USE_PREF_SIZE);
    }

    void show(T chosen) {
        for (Toggle toggle : group.getToggles()) {
            toggle.setSelected(chosen.equals(toggle.getUserData()));
        }
    }

    Node first() {
        return (Node) group.getToggles().getFirst();
    }

    Region node() {
        return node;
    }
}
