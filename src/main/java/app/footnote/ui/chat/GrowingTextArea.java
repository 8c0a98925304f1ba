package app.footnote.ui.chat;

import javafx.scene.control.TextArea;
import javafx.scene.text.Text;

/** A field for text of one line or more, as high as its text up to a limit. */
final class GrowingTextArea extends TextArea {

    private static final double MOST_LINES = 8;
    /** What the skin keeps free around the text, both sides together. */
    private static final double SKIN_WIDTH_PX = 14;
    private static final double SKIN_HEIGHT_PX = 10;

    private final Text measure = new Text();

    GrowingTextArea(String prompt) {
        setPromptText(prompt);
        setWrapText(true);
        setPrefRowCount(1);
        getStyleClass().add("growing-field");
        textProperty().subscribe(this::requestLayout);
        widthProperty().subscribe(this::requestLayout);
    }

    @Override
    protected double computePrefHeight(double width) {
        double lineHeight = heightOf("X", 0);
        double wrap = Math.max(1,
                (width > 0 ? width : getWidth()) - SKIN_WIDTH_PX - snappedLeftInset() - snappedRightInset());
        String text = getText().endsWith("\n") || getText().isEmpty() ? getText() + "X" : getText();
        double needed = Math.min(heightOf(text, wrap), MOST_LINES * lineHeight);
        return Math.ceil(needed) + SKIN_HEIGHT_PX + snappedTopInset() + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    private double heightOf(String text, double wrap) {
        measure.setFont(getFont());
        measure.setWrappingWidth(wrap);
        measure.setText(text);
        return measure.getLayoutBounds().getHeight();
    }
}
