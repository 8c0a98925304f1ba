package app.footnote.ui.chat.render;

import app.footnote.model.session.Answer;
import app.footnote.ui.chat.text.LiveAnswer;
import app.footnote.ui.chat.text.TurnView;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import org.jspecify.annotations.Nullable;

/**
 * A turn whose answer is being given. Looks at the answer once per pulse, however fast its words arrive, and shows only
 * one of its states at a time. For the FX thread.
 */
final class LiveTurn {

    private final LiveAnswer answer;
    private final BiConsumer<TurnView, Runnable> show;
    private final Consumer<Answer> ended;
    private final AnimationTimer pulse = new AnimationTimer() {
        @Override
        public void handle(long now) {
            update();
        }
    };
    private @Nullable TurnView lastView;
    private boolean showing;

    /**
     * @param show shows a view, and runs the task that it is given when the view is on screen
     * @param ended receives the complete answer when it is on screen
     */
    LiveTurn(LiveAnswer answer, BiConsumer<TurnView, Runnable> show, Consumer<Answer> ended) {
        this.answer = answer;
        this.show = show;
        this.ended = ended;
    }

    void start() {
        update();
        pulse.start();
    }

    void stop() {
        pulse.stop();
    }

    private void update() {
        if (showing) {
            return;
        }
        TurnView view = answer.snapshot();
        if (!view.equals(lastView)) {
            lastView = view;
            showing = true;
            show.accept(view, () -> {
                showing = false;
                view.answer().ifPresent(this::end);
            });
        }
    }

    private void end(Answer complete) {
        pulse.stop();
        ended.accept(complete);
    }
}
