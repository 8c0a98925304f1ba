package app.footnote.ui.chat.text;

import app.footnote.formula.Typesetter;
import app.footnote.model.failure.Failure;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Renders the turns of a conversation into lines. Safe for use by several threads. */
public final class TurnRenderer {

    private static final Logger LOG = LoggerFactory.getLogger(TurnRenderer.class);

    private final Typesetter typesetter = new Typesetter();

    /**
     * The lines of a turn. If they cannot be rendered, the answer's Markdown source. Blocks; not for the FX thread.
     *
     * @param thinking whether the model's reasoning is shown
     */
    public List<ChatLine> lines(int turn, TurnView view, boolean thinking) {
        try {
            return TurnLineBuilder.of(turn, view, thinking, typesetter);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("A turn could not be rendered", e);
            return TurnLineBuilder.unrendered(turn, view);
        }
    }

    /** The lines of several turns of a conversation, without the models' reasoning. Blocks; not for the FX thread. */
    public List<List<ChatLine>> lines(List<TurnView> conversation, int start, int end) {
        return IntStream.range(start, end)
                .mapToObj(turn -> lines(turn, withoutRepeatedNotices(conversation, turn), false))
                .toList();
    }

    /** The view of a turn without notices of earlier turns, such as that no language model is available. */
    public static TurnView withoutRepeatedNotices(List<TurnView> conversation, int turn) {
        Set<Failure> shown = conversation.subList(0, turn)
                .stream()
                .flatMap(view -> view.provenance().notices().stream())
                .collect(Collectors.toSet());
        return conversation.get(turn).withoutNotices(shown);
    }
}
