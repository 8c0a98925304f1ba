package app.footnote.ui.chat.text;

import app.footnote.model.Scope;
import app.footnote.model.session.AnswerOption;
import java.util.Optional;
import java.util.Set;

/** What the student can do after an answer, offered as a button or a link. Immutable. */
public sealed interface WayOn {

    /** The words of the button or link. */
    String label();

    /**
     * Asks the same question again in the place of the answer.
     *
     * @param scope the notes to ask; empty for those that are selected now
     */
    record AskDifferently(String label, Optional<Scope> scope, Set<AnswerOption> options) implements WayOn {

        public AskDifferently {
            options = Set.copyOf(options);
        }
    }

    /** Adds notes to the library. */
    record AddNotes(String label) implements WayOn {
    }
}
