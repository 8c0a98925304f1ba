package app.footnote.ui.chat.render;

import app.footnote.ui.chat.text.AnswerLevel;
import app.footnote.ui.chat.text.LineStyle;
import app.footnote.ui.chat.text.LineStyle.Marker;
import app.footnote.ui.common.IconFactory;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.value.ObservableDoubleValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.kordamp.ikonli.feather.Feather;

/** Makes the nodes at the left of a line that indent it. For the FX thread. */
final class LineMarkerFactory {

    private static final double BULLET_WIDTH_PX = 24;
    private static final double QUOTE_BAR_WIDTH_PX = 16;
    /** The padding of a question's bubble at both sides together; the style sheet has the same value. */
    private static final double BUBBLE_PADDING_PX = 30;
    /** The widest bubble, as a share of the line. */
    private static final double MAX_BUBBLE_SHARE = 0.85;

    private final ObservableDoubleValue lineWidth;

    LineMarkerFactory(ObservableDoubleValue lineWidth) {
        this.lineWidth = lineWidth;
    }

    /** The width of markers, without the indent of a question. */
    static double width(List<Marker> markers) {
        return markers.stream().mapToDouble(marker -> switch (marker) {
            case Marker.Bullet _ -> BULLET_WIDTH_PX;
            case Marker.QuoteBar _ -> QUOTE_BAR_WIDTH_PX;
            case Marker.QuestionIndent _, Marker.LevelSign _ -> 0;
        }).sum();
    }

    Node node(LineStyle style) {
        HBox row = new HBox();
        row.setFillHeight(true);
        style.markers().forEach(marker -> row.getChildren().add(node(marker)));
        return row;
    }

    private Node node(Marker marker) {
        return switch (marker) {
            case Marker.Bullet(String text) -> bullet(text);
            case Marker.QuoteBar _ -> quoteBar();
            case Marker.LevelSign(AnswerLevel level) -> levelSign(level);
            case Marker.QuestionIndent(String longestLine) -> new IndentSpacer(longestLine);
        };
    }

    private static Node bullet(String text) {
        Text label = new Text(text);
        label.getStyleClass().add("bullet");
        StackPane cell = new StackPane(label);
        cell.getStyleClass().add("bullet-cell");
        cell.setAlignment(Pos.TOP_RIGHT);
        setFixedWidth(cell, BULLET_WIDTH_PX);
        return cell;
    }

    private static Node quoteBar() {
        Region bar = new Region();
        bar.getStyleClass().add("quote-bar");
        setFixedWidth(bar, QUOTE_BAR_WIDTH_PX);
        return bar;
    }

    private static Node levelSign(AnswerLevel level) {
        boolean isClosest = level == AnswerLevel.CLOSEST;
        StackPane cell = new StackPane(
                IconFactory.of(
                        isClosest ? Feather.INFO : Feather.MINUS_CIRCLE, "level-icon",
                        isClosest ? "doubtful" : "resting"));
        cell.getStyleClass().add("level-sign");
        cell.setAlignment(Pos.TOP_CENTER);
        return cell;
    }

    private static void setFixedWidth(Region region, double width) {
        region.setMinWidth(width);
        region.setPrefWidth(width);
        region.setMaxWidth(width);
    }

    /** Takes the part of the line that a question does not need, so that the question is at the right. */
    private final class IndentSpacer extends Region {

        private final Text measure;
        /** Held by this node and listened to weakly, because the line width outlives the node. */
        private final InvalidationListener widthListener = _ -> requestLayout();

        IndentSpacer(String longestLine) {
            measure = new Text(longestLine);
            measure.setManaged(false);
            measure.setVisible(false);
            getChildren().add(measure);
            lineWidth.addListener(new WeakInvalidationListener(widthListener));
        }

        @Override
        protected double computePrefWidth(double height) {
            double needed = Math.ceil(textWidth()) + BUBBLE_PADDING_PX;
            double max = lineWidth.get() * MAX_BUBBLE_SHARE;
            return Math.max(0, lineWidth.get() - Math.min(needed, max));
        }

        @Override
        protected double computeMinWidth(double height) {
            return computePrefWidth(height);
        }

        private double textWidth() {
            Font font = measure.getFont();
            return font == null ? 0 : measure.getLayoutBounds().getWidth();
        }
    }
}
