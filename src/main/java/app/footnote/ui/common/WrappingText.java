package app.footnote.ui.common;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * Text that is never narrower than its longest word: JavaFX fails to lay out a word that runs from right to left if the
 * line is too narrow for it. For the FX thread.
 */
public final class WrappingText extends TextFlow {

    private static final Pattern AFTER_SPACE = Pattern.compile("(?<= )");

    private final Text measure = new Text();

    /** Adds words as a node each, because JavaFX fails to wrap right-to-left text within a node. */
    public void addWords(String words, String... styleClasses) {
        AFTER_SPACE.splitAsStream(words).forEach(word -> {
            Text text = new Text(word);
            text.getStyleClass().addAll(styleClasses);
            getChildren().add(text);
        });
    }

    @Override
    protected double computeMinWidth(double height) {
        return getManagedChildren().stream().mapToDouble(this::minWidthOf).max().orElse(0);
    }

    @Override
    protected double computePrefHeight(double width) {
        return super.computePrefHeight(width < 0 ? width : Math.max(width, computeMinWidth(-1)));
    }

    private double minWidthOf(Node node) {
        if (node instanceof Text text) {
            measure.setFont(text.getFont());
            return Stream.of(text.getText().split("\\s+")).mapToDouble(this::widthOf).max().orElse(0);
        }
        return node.prefWidth(-1);
    }

    private double widthOf(String word) {
        measure.setText(word);
        return Math.ceil(measure.getLayoutBounds().getWidth());
    }
}
