package app.footnote.ui.chat.segment;

import app.footnote.model.session.AnswerOption;
import app.footnote.ui.chat.text.Segment;
import app.footnote.ui.chat.text.WayOn;
import app.footnote.ui.common.IconFactory;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** Makes links and buttons for what can be done after an answer. For the FX thread. */
final class WayOnFactory {

    private final ObservableBooleanValue answering;
    private final TurnActions actions;

    /** @param answering whether a question is being answered; no other can be asked then */
    WayOnFactory(ObservableBooleanValue answering, TurnActions actions) {
        this.answering = answering;
        this.actions = actions;
    }

    Node link(int turn, WayOn way) {
        Hyperlink link = new Hyperlink(way.label());
        link.getStyleClass().addAll("way-link", SegmentNodeFactory.KEYBOARD_REACHABLE);
        link.setFocusTraversable(false);
        link.setMnemonicParsing(false);
        link.setOnAction(_ -> actions.goOn(turn, way));
        link.disableProperty().bind(answering);
        return link;
    }

    Region buttons(Segment.WaysOn waysOn) {
        FlowPane buttons = new FlowPane();
        buttons.getStyleClass().add("ways-on");
        waysOn.ways().forEach(way -> buttons.getChildren().add(button(waysOn.turn(), way)));
        return buttons;
    }

    private Button button(int turn, WayOn way) {
        Feather icon = switch (way) {
            case WayOn.AddNotes _ -> Feather.PLUS;
            case WayOn.AskDifferently ask ->
                    ask.options().contains(AnswerOption.BEYOND_NOTES) ? Feather.EDIT_3 : Feather.SEARCH;
        };
        Button button = new Button(way.label(), IconFactory.of(icon));
        button.getStyleClass().addAll("small", "way-button", SegmentNodeFactory.KEYBOARD_REACHABLE);
        button.setFocusTraversable(false);
        button.setMnemonicParsing(false);
        button.setOnAction(_ -> actions.goOn(turn, way));
        if (way instanceof WayOn.AskDifferently) {
            button.disableProperty().bind(answering);
        }
        return button;
    }
}
