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
 * The turns on view that have their answers. At the one that ended last a model may look again for a while, and change
 * what is said of its sentences. For the FX thread.
 */
final class FinishedTurns {

    private final TurnDisplay display;
    private final IntConsumer judged;
    private final List<Turn> turns = new ArrayList<>();
    private Optional<LookedAtAgain> again = Optional.empty();

    /** @param judged is told the number of a turn, from 0, whose answer has other checks than before */
    FinishedTurns(TurnDisplay display, IntConsumer judged) {
        this.display = display;
        this.judged = judged;
    }

    /** A turn that a model looks at again. */
    private record LookedAtAgain(RecordedQuestion asking, int place) {

        /** Whether the screen says that it is looked at. */
        boolean isSeen() {
            return !asking.live().look().afterwards().isEmpty();
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

    /** Takes over turns that are on their way to the screen. */
    void addAll(List<Turn> opened) {
        turns.addAll(opened);
    }

    /**
     * Takes over a turn that is on the screen already.
     *
     * @return the one whose place it has taken
     */
    Optional<Turn> put(int place, Turn turn) {
        if (place < turns.size()) {
            return Optional.of(turns.set(place, turn));
        }
        turns.add(turn);
        return Optional.empty();
    }

    /**
     * Brings back what a turn has replaced. A second look may have changed the checks of that meanwhile.
     *
     * @return false if another turn stands there by now
     */
    boolean bringBack(int place, Turn before, Turn after) {
        if (!turns.get(place).askedAt().equals(after.askedAt())) {
            return false;
        }
        if (again.filter(turn -> turn.place() == place).isPresent()) {
            stopAgain();
        }
        turns.set(place, before);
        display.replace(place, before);
        return true;
    }

    /** From now on a model may look again at this turn, which is over. */
    void lookAgain(RecordedQuestion over, int place) {
        again = Optional.of(new LookedAtAgain(over, place));
        if (!display.shows(place, over.live().look())) {
            judged(over);
        }
    }

    /** A model has come to know more of this turn. What is not on the screen yet comes there with it. */
    void judged(RecordedQuestion over) {
        Optional<Integer> place = again.filter(turn -> turn.asking().equals(over)).map(LookedAtAgain::place);
        TurnView view = over.live().look();
        if (place.isEmpty() || view.answer().isEmpty()) {
            return;
        }
        Turn before = turns.get(place.get());
        Turn after = new Turn(before.question(), before.scope(), before.askedAt(), view.answer().get());
        turns.set(place.get(), after);
        display.refresh(place.get(), view);
        if (!after.equals(before)) {
            judged.accept(place.get());
        }
    }

    /** Whether the screen says that a model looks at a turn again. */
    boolean isLookedAtAgain() {
        return again.filter(LookedAtAgain::isSeen).isPresent();
    }

    /** Leaves the turn as it is, and says no more that it is looked at: the student goes on, or has had enough. */
    void leaveAgain() {
        Optional<LookedAtAgain> seen = again.filter(LookedAtAgain::isSeen);
        stopAgain();
        seen.ifPresent(turn -> display.refresh(turn.place(), TurnView.of(turns.get(turn.place()))));
    }

    /** Whatever a model comes to know from now on is not heard. */
    void stopAgain() {
        again.ifPresent(turn -> turn.asking().stop());
        again = Optional.empty();
    }

    /** Forgets them all; the screen is left as it is. */
    void clear() {
        stopAgain();
        turns.clear();
    }
}
