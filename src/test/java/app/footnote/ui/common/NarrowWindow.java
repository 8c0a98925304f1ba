package app.footnote.ui.common;

import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import org.testfx.util.WaitForAsyncUtils;

/** Lays out nodes in windows of many widths, in which their text wraps at many places. */
public final class NarrowWindow {

    /** Words in Arabic, beside words in the Latin script, and a long word. */
    public static final String ARABIC =
            "تحافظ شجرة AVL على توازنها بالدوران: بعد كل إدراج أو حذف تُحدَّث ارتفاعات العقد"
                    + " على الطريق إلى الجذر، وعندما يختلف ارتفاعا شجرتين فرعيتين بأكثر من واحد تدور العقدة O(log n) مرة"
                    + " واحدة، والاستراتيجياتالمستخدمة كثيرة.";

    private static final int NARROWEST_PX = 130;
    private static final int WIDEST_PX = 900;
    private static final int STEP_PX = 23;
    private static final int SECONDS = 60;

    private NarrowWindow() {
    }

    /** Fails if the layout fails at a width. */
    public static void assertLaysOut(Supplier<Node> content) {
        assertThatNoException().isThrownBy(() -> WaitForAsyncUtils.waitForAsyncFx(
                TimeUnit.SECONDS.toMillis(SECONDS), () -> {
                    for (int width = NARROWEST_PX; width < WIDEST_PX; width += STEP_PX) {
                        layOut(content.get(), width);
                    }
                    return true;
                }));
    }

    private static void layOut(Node content, int width) {
        VBox root = new VBox(content);
        new Scene(root, width, WIDEST_PX);
        root.applyCss();
        root.layout();
        if (content.getContentBias() == Orientation.HORIZONTAL) {
            content.prefHeight(width);
        }
        root.snapshot(null, null);
    }
}
