package app.footnote.ui.chat;

import app.footnote.ui.common.NarrowWindow;
import app.footnote.ui.common.WindowTest;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/** JavaFX fails to wrap right-to-left text that is not prepared for it. */
@WindowTest
class RightToLeftChatTest {

    @BeforeAll
    static void start() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void suggestsTheNextQuestion() {
        NarrowWindow.assertLaysOut(() -> {
            NextQuestionBar bar = new NextQuestionBar(new SimpleBooleanProperty(), _ -> {
            });
            bar.show(List.of(NarrowWindow.ARABIC, "What is a tree?"));
            return bar.node();
        });
    }

    @Test
    void acceptsALongQuestion() {
        NarrowWindow.assertLaysOut(() -> {
            GrowingTextArea field = new GrowingTextArea("Ask");
            field.setText("Translate:\n" + NarrowWindow.ARABIC);
            return field;
        });
    }
}
