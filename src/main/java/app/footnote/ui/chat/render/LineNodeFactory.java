package app.footnote.ui.chat.render;

import app.footnote.ui.chat.segment.FullWidthNode;
import app.footnote.ui.chat.segment.SegmentNodeFactory;
import app.footnote.ui.chat.text.LineStyle;
import app.footnote.ui.chat.text.Segment;
import app.footnote.ui.chat.text.TextStyle;
import java.util.IdentityHashMap;
import javafx.beans.value.ObservableDoubleValue;
import javafx.geometry.NodeOrientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.text.TextFlow;
import org.fxmisc.richtext.TextExt;
import org.fxmisc.richtext.model.Paragraph;
import org.fxmisc.richtext.model.StyledSegment;
import org.jspecify.annotations.Nullable;

/** Makes the nodes of the conversation's lines and gives them their style classes. For the FX thread. */
final class LineNodeFactory {

    /** More than are visible at the same time. */
    private static final int MAX_CACHED_MARKERS = 200;

    private final LineMarkerFactory markerNodes;
    private final SegmentNodeFactory segmentNodes;
    /** By identity: each line has its own node, even if another line is equal to it. */
    private final IdentityHashMap<Paragraph<LineStyle, Segment, TextStyle>, Node> markers = new IdentityHashMap<>();

    LineNodeFactory(ObservableDoubleValue lineWidth, SegmentNodeFactory segmentNodes) {
        this.markerNodes = new LineMarkerFactory(lineWidth);
        this.segmentNodes = segmentNodes;
    }

    Node segment(StyledSegment<Segment, TextStyle> styled) {
        if (styled.getSegment() instanceof Segment.Words(String words)) {
            TextExt text = new TextExt(words);
            text.setTextOrigin(VPos.TOP);
            text.getStyleClass().add("text");
            text.getStyleClass().addAll(styled.getStyle().styleClasses());
            return text;
        }
        return segmentNodes.node(styled.getSegment());
    }

    /** A line keeps its node when only its number changes, as when earlier lines are added. */
    @Nullable
    Node markers(Paragraph<LineStyle, Segment, TextStyle> line) {
        if (line.getParagraphStyle().markers().isEmpty()) {
            return null;
        }
        if (markers.size() > MAX_CACHED_MARKERS) {
            markers.clear();
        }
        return markers.computeIfAbsent(line, added -> markerNodes.node(added.getParagraphStyle()));
    }

    static void applyStyle(TextFlow flow, LineStyle style) {
        flow.getStyleClass().add(style.kind().styleClass());
        if (style.first()) {
            flow.getStyleClass().add("first");
        }
        if (style.last()) {
            flow.getStyleClass().add("last");
        }
        if (style.rightToLeft() && style.kind() == LineStyle.Kind.QUESTION) {
            flow.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
        } else if (style.rightToLeft()) {
            // The parent too, so that the markers are at the right.
            flow.parentProperty().subscribe(line -> {
                if (line != null) {
                    line.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
                }
            });
        }
        for (Node child : flow.getChildren()) {
            if (child instanceof FullWidthNode fullWidth) {
                fullWidth.reserve(LineMarkerFactory.width(style.markers()));
            }
        }
    }
}
