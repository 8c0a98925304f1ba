package app.footnote.ui.chat;

import app.footnote.model.session.Turn;
import app.footnote.ui.chat.render.TurnDisplay;
import app.footnote.ui.chat.text.TurnView;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * The turns that have their answers. After the last answer a language model may review it for a while, and change the
 * checks of its sentences. For the FX thread.
 */
final class FinishedTurns {

    private final TurnDisplay display;
    private final IntConsumer checksChanged;
    private final List<Turn> turns = new ArrayList<>();
    private Optional<TurnReview> review = Optional.empty();

    /**
     * @param checksChanged receives the number of a turn, from 0, when a review has changed the checks of its answer
     */
    FinishedTurns(TurnDisplay display, IntConsumer checksChanged) {
        this.display = display;
        this.checksChanged = checksChanged;
    }

    /** The review of a turn. */
    private record TurnReview(RecordedQuestion question, int place) {

        /** Whether the screen says that a review is going on. */
        boolean isShown() {
            return !question.live().snapshot().reviewStatus().isEmpty();
        }
    }

    List<Turn> all() {
        return Collections.unmodifiableList(turns);
    }

    int size() {
        return turns.size();
    }

    Turn get(int place) {
        return turns.get(place);
    }

    /** Adds turns that are about to be shown. */
    void addAll(List<Turn> opened) {
        turns.addAll(opened);
    }

    /**
     * Adds a turn that is on screen, or replaces another by it.
     *
     * @return the turn that was replaced
     */
    Optional<Turn> put(int place, Turn turn) {
        if (place < turns.size()) {
            return Optional.of(turns.set(place, turn));
        }
        turns.add(turn);
        return Optional.empty();
    }

    /**
     * Restores a turn that was replaced.
     *
     * @param after the turn that has replaced it; a review may have changed its checks since
     * @return false if a third turn is in its place by now
     */
    boolean restore(int place, Turn before, Turn after) {
        if (!turns.get(place).askedAt().equals(after.askedAt())) {
            return false;
        }
        if (review.filter(reviewed -> reviewed.place() == place).isPresent()) {
            stopReview();
        }
        turns.set(place, before);
        display.replace(place, before);
        return true;
    }

    /** From now on a language model may review this answer, which has ended. */
    void startReview(RecordedQuestion question, int place) {
        review = Optional.of(new TurnReview(question, place));
        if (!display.shows(place, question.live().snapshot())) {
            reviewed(question);
        }
    }

    /** A review has changed an answer. If the answer is not on screen yet, it will be shown with the change. */
    void reviewed(RecordedQuestion question) {
        Optional<Integer> place = review.filter(running -> running.question().equals(question)).map(TurnReview::place);
        TurnView view = question.live().snapshot();
        if (place.isEmpty() || view.answer().isEmpty()) {
            return;
        }
        Turn before = turns.get(place.get());
        Turn after = new Turn(before.question(), before.scope(), before.askedAt(), view.answer().get());
        turns.set(place.get(), after);
        display.refresh(place.get(), view);
        if (!after.equals(before)) {
            checksChanged.accept(place.get());
        }
    }

    /** Whether the screen says that a review is going on. */
    boolean isReviewShown() {
        return review.filter(TurnReview::isShown).isPresent();
    }

    /** Stops the review, and removes it from the screen. The answer stays as it is. */
    void endReview() {
        Optional<TurnReview> shown = review.filter(TurnReview::isShown);
        stopReview();
        shown.ifPresent(ended -> display.refresh(ended.place(), TurnView.of(turns.get(ended.place()))));
    }

    /** Stops the review; its later results are ignored. The screen stays as it is. */
    void stopReview() {
        review.ifPresent(running -> running.question().stop());
        review = Optional.empty();
    }

    /** Removes all turns. The screen stays as it is. */
    void clear() {
        stopReview();
        turns.clear();
    }
}
