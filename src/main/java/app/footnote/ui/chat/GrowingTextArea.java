package app.footnote.ui.chat;

import app.footnote.ui.common.WrappableText;
import javafx.scene.control.TextArea;
import javafx.scene.text.Text;

/** A text field that grows with its text, up to a number of lines. For the FX thread. */
final class GrowingTextArea extends TextArea {

    private static final double MAX_LINES = 8;
    /** The space that the skin leaves around the text, at both sides together. */
    private static final double SKIN_WIDTH_PX = 14;
    private static final double SKIN_HEIGHT_PX = 10;

    private final Text measure = new Text();

    GrowingTextArea(String prompt) {
        setPromptText(prompt);
        wrapTextProperty().bind(textProperty().map(WrappableText::canWrap));
        setPrefRowCount(1);
        getStyleClass().add("growing-field");
        textProperty().subscribe(this::requestLayout);
        widthProperty().subscribe(this::requestLayout);
    }

    @Override
    protected double computePrefHeight(double width) {
        double lineHeight = textHeight("X", 0);
        double wrap = Math.max(1,
                (width > 0 ? width : getWidth()) - SKIN_WIDTH_PX - snappedLeftInset() - snappedRightInset());
        String text = getText().endsWith("\n") || getText().isEmpty() ? getText() + "X" : getText();
        double needed = Math.min(textHeight(text, isWrapText() ? wrap : 0), MAX_LINES * lineHeight);
        return Math.ceil(needed) + SKIN_HEIGHT_PX + snappedTopInset() + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    private double textHeight(String text, double wrap) {
        measure.setFont(getFont());
        measure.setWrappingWidth(wrap);
        measure.setText(text);
        return measure.getLayoutBounds().getHeight();
    }
}
