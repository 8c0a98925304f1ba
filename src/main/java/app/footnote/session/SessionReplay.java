package app.footnote.session;

import app.footnote.model.Answer;
import app.footnote.model.Failure;
import app.footnote.model.Failure.Kind;
import app.footnote.model.Footnote;
import app.footnote.model.Making;
import app.footnote.model.Session;
import app.footnote.model.Turn;
import app.footnote.session.SessionRecord.Answered;
import app.footnote.session.SessionRecord.Asked;
import app.footnote.session.SessionRecord.Cited;
import app.footnote.session.SessionRecord.Created;
import app.footnote.session.SessionRecord.Renamed;
import app.footnote.session.SessionRecord.Unknown;
import app.footnote.session.SessionRecord.Wrote;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Turns the records of a session back into the session. */
final class SessionReplay {

    private static final Failure CUT_OFF = new Failure(
            Kind.INTERNAL,
            "The answer was cut off, because Footnote ended while it was being written.",
            "Ask the question again.");

    private final SortedMap<Integer, Replayed> turns = new TreeMap<>();

    private SessionReplay() {
    }

    /** The session of records that begin with a {@link Created}. */
    static Session session(List<SessionRecord> records) {
        SessionReplay replay = new SessionReplay();
        SessionSummary summary = SessionSummary.of((Created) records.getFirst());
        for (SessionRecord record : records) {
            summary = summary.after(record);
            replay.play(record);
        }
        List<Turn> turns = replay.turns.values().stream().map(Replayed::turn).toList();
        return new Session(summary.id(), summary.title(), summary.createdAt(), turns);
    }

    private void play(SessionRecord record) {
        switch (record) {
            case Asked asked -> turns.put(asked.turn(), new Replayed(asked));
            case Wrote wrote -> turn(wrote.turn()).ifPresent(turn -> turn.markdown.append(wrote.text()));
            case Cited cited -> turn(cited.turn()).ifPresent(turn -> turn.footnotes.add(cited.footnote()));
            case Answered answered ->
                turn(answered.turn()).ifPresent(turn -> turn.answer = Optional.of(answered.answer()));
            case Created _,Renamed _,Unknown _ -> {
                // Nothing that belongs to a turn.
            }
        }
    }

    private Optional<Replayed> turn(int number) {
        return Optional.ofNullable(turns.get(number));
    }

    /** A turn as far as it was recorded. */
    private static final class Replayed {

        private final Asked asked;
        private final StringBuilder markdown = new StringBuilder();
        private final List<Footnote> footnotes = new ArrayList<>();
        private Optional<Answer> answer = Optional.empty();

        Replayed(Asked asked) {
            this.asked = asked;
        }

        Turn turn() {
            return new Turn(asked.question(), asked.scope(), asked.at(), answer.orElseGet(this::cutOff));
        }

        private Answer cutOff() {
            Making unknown = new Making("", "", Optional.empty(), new Making.Timing(0, 0, 0, 0), List.of());
            return new Answer(
                    markdown.toString(), footnotes, List.of(), List.of(), new Answer.Ending.Broken(CUT_OFF), unknown);
        }
    }
}
