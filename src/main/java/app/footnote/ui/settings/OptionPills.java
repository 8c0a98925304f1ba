package app.footnote.ui.settings;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** A row of toggle buttons of which exactly one is selected. For the FX thread. */
final class OptionPills<T> {

    private final ToggleGroup group = new ToggleGroup();
    private final HBox node = new HBox();

    /** An option and its label. */
    record Pill<T>(T value, String name) {
    }

    /** @param onChoice receives the option that the student presses */
    OptionPills(List<Pill<T>> pills, Consumer<T> onChoice) {
        for (Pill<T> pill : pills) {
            ToggleButton button = new ToggleButton(pill.name());
            button.setToggleGroup(group);
            button.setUserData(pill.value());
            button.getStyleClass()
                    .add(
                            pill.equals(pills.getFirst())
                                    ? "left-pill"
                                    : pill.equals(pills.getLast()) ? "right-pill" : "center-pill");
            // Pressing the selected button would leave none selected.
            button.setOnAction(_ -> {
                onChoice.accept(pill.value());
                button.setSelected(true);
            });
            node.getChildren().add(button);
        }
        node.setMinWidth(Region.USE_PREF_SIZE);
    }

    /** Selects an option. */
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
