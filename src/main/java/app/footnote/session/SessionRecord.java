package app.footnote.session;

import app.footnote.model.Scope;
import app.footnote.model.SessionId;
import app.footnote.model.session.Answer;
import app.footnote.model.session.Footnote;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.Optional;

/** One line of a session's file. Turns are counted from 0. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", defaultImpl = SessionRecord.Unknown.class)
@JsonSubTypes({
        @JsonSubTypes.Type(value = SessionRecord.Created.class, name = "created"),
        @JsonSubTypes.Type(value = SessionRecord.Renamed.class, name = "renamed"),
        @JsonSubTypes.Type(value = SessionRecord.Asked.class, name = "asked"),
        @JsonSubTypes.Type(value = SessionRecord.Wrote.class, name = "wrote"),
        @JsonSubTypes.Type(value = SessionRecord.Cited.class, name = "cited"),
        @JsonSubTypes.Type(value = SessionRecord.Answered.class, name = "answered"),
        @JsonSubTypes.Type(value = SessionRecord.TakenBack.class, name = "taken-back"),
})
sealed interface SessionRecord {

    /** The version of the format that this program writes; a file of a higher one is not read. */
    int FORMAT = 1;

    /** The first line of every file. */
    record Created(int format, SessionId id, String title, Instant at) implements SessionRecord {
    }

    record Renamed(String title) implements SessionRecord {
    }

    /**
     * A question.
     *
     * @param title the session's title from now on; repeated in each turn so that a list needs only a file's end
     * @param standing empty in files in which each turn stands after the one before it
     */
    record Asked(int turn, String title, Instant at, String question, Scope scope, Optional<Standing> standing)
            implements
                SessionRecord {

        /** How many turns stand in the session, with this one. */
        int turns() {
            return standing.map(Standing::turns).orElse(turn + 1);
        }

        Optional<Integer> inPlaceOf() {
            return standing.flatMap(Standing::inPlaceOf);
        }
    }

    /**
     * Where a turn stands among those that were not replaced by others.
     *
     * @param turns how many there are, with this one
     * @param inPlaceOf the turn that it replaces; empty if it stands after all others
     */
    record Standing(int turns, Optional<Integer> inPlaceOf) {
    }

    /** A piece of the answer's Markdown, to be appended to those before. */
    record Wrote(int turn, String text) implements SessionRecord {
    }

    record Cited(int turn, Footnote footnote) implements SessionRecord {
    }

    /** The answer as a whole; replaces all that was recorded of it before. */
    record Answered(int turn, Answer answer) implements SessionRecord {
    }

    /** The turn is withdrawn, and the one that it replaced stands again. */
    record TakenBack(int turn) implements SessionRecord {
    }

    /** A line that a later version of this format has added; passed over. */
    record Unknown() implements SessionRecord {
    }
}
