package app.footnote.session;

import app.footnote.model.Scope;
import app.footnote.model.SessionId;
import app.footnote.model.session.Answer;
import app.footnote.model.session.Footnote;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.Optional;

/** One line of a session file. Turns are counted from 0. Immutable. */
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

    /** The version of the format. Files with a higher version are rejected. */
    int FORMAT = 2;

    /** The first line of each file. */
    record Created(int format, SessionId id, String title, Instant at) implements SessionRecord {
    }

    record Renamed(String title) implements SessionRecord {
    }

    /**
     * A question.
     *
     * @param title the session's title from now on; repeated in each turn, so that a list only needs the end of the
     * file
     * @param standing the turn's position; empty in files of the first release, in which no turn is replaced
     */
    record Asked(int turn, String title, Instant at, String question, Scope scope, Optional<Standing> standing)
            implements
                SessionRecord {

        /** The number of turns in the session, including this one. */
        int turns() {
            return standing.map(Standing::turns).orElse(turn + 1);
        }

        /** The turn that this one replaces; empty if it comes after all others. */
        Optional<Integer> inPlaceOf() {
            return standing.flatMap(Standing::inPlaceOf);
        }
    }

    /**
     * The position of a turn among the turns that have not been replaced.
     *
     * @param turns the number of these turns, including this one
     * @param inPlaceOf the turn that this one replaces; empty if it comes after all others
     */
    record Standing(int turns, Optional<Integer> inPlaceOf) {
    }

    /** A piece of the answer's Markdown, to be appended to the pieces before. */
    record Wrote(int turn, String text) implements SessionRecord {
    }

    record Cited(int turn, Footnote footnote) implements SessionRecord {
    }

    /** The complete answer, which replaces all pieces that were recorded before. */
    record Answered(int turn, Answer answer) implements SessionRecord {
    }

    /** The turn is removed, and the turn that it replaced is restored. */
    record TakenBack(int turn) implements SessionRecord {
    }

    /** A line of a type that a later release added; ignored. */
    record Unknown() implements SessionRecord {
    }
}
