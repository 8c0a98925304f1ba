package app.footnote.ui.chat.render;

import app.footnote.ui.chat.text.LineStyle;
import app.footnote.ui.chat.text.LineStyle.Mark;
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

/** Makes what stands left of a line and moves it in. */
final class LineMarkerFactory {

    private static final double BULLET_PX = 24;
    private static final double BAR_PX = 16;
    /** What a question's bubble has at both sides of its words together, in CSS and here. */
    private static final double BUBBLE_PADDING_PX = 30;
    private static final double WIDEST_BUBBLE = 0.85;

    private final ObservableDoubleValue lineWidth;

    LineMarkerFactory(ObservableDoubleValue lineWidth) {
        this.lineWidth = lineWidth;
    }

    /** How much of a line these marks take, the push of a question left out. */
    static double width(List<Mark> marks) {
        return marks.stream().mapToDouble(mark -> switch (mark) {
            case Mark.Bullet _ -> BULLET_PX;
            case Mark.Bar _ -> BAR_PX;
            case Mark.Push _ -> 0;
        }).sum();
    }

    Node of(LineStyle look) {
        HBox row = new HBox();
        row.setFillHeight(true);
        look.marks().forEach(mark -> row.getChildren().add(node(mark)));
        return row;
    }

    private Node node(Mark mark) {
        return switch (mark) {
            case Mark.Bullet(String sign) -> bullet(sign);
            case Mark.Bar _ -> bar();
            case Mark.Push(String longest) -> new Pusher(longest);
        };
    }

    private static Node bullet(String sign) {
        Text text = new Text(sign);
        text.getStyleClass().add("bullet");
        StackPane cell = new StackPane(text);
        cell.getStyleClass().add("bullet-cell");
        cell.setAlignment(Pos.TOP_RIGHT);
        fix(cell, BULLET_PX);
        return cell;
    }

    private static Node bar() {
        Region bar = new Region();
        bar.getStyleClass().add("quote-bar");
        fix(bar, BAR_PX);
        return bar;
    }

    private static void fix(Region region, double width) {
        region.setMinWidth(width);
        region.setPrefWidth(width);
        region.setMaxWidth(width);
    }

    /** Takes what a question does not need of its line, so that the question stands at the right. */
    private final class Pusher extends Region {

        private final Text measure;
        /** Held here because the width outlives this node; it changes when a scroll bar comes or goes. */
        private final InvalidationListener widthChanged = _ -> requestLayout();

        Pusher(String longest) {
            measure = new Text(longest);
            measure.setManaged(false);
            measure.setVisible(false);
            getChildren().add(measure);
            lineWidth.addListener(new WeakInvalidationListener(widthChanged));
        }

        @Override
        protected double computePrefWidth(double height) {
            double needed = Math.ceil(measured()) + BUBBLE_PADDING_PX;
            double widest = lineWidth.get() * WIDEST_BUBBLE;
            return Math.max(0, lineWidth.get() - Math.min(needed, widest));
        }

        @Override
        protected double computeMinWidth(double height) {
            return computePrefWidth(height);
        }

        private double measured() {
            Font font = measure.getFont();
            return font == null ? 0 : measure.getLayoutBounds().getWidth();
        }
    }
}
