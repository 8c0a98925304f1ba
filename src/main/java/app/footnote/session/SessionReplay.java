package app.footnote.session;

import app.footnote.model.failure.Failure;
import app.footnote.model.failure.Failure.Kind;
import app.footnote.model.failure.Message;
import app.footnote.model.failure.Remedy;
import app.footnote.model.failure.RemedyAction;
import app.footnote.model.session.Answer;
import app.footnote.model.session.AnswerProvenance;
import app.footnote.model.session.Footnote;
import app.footnote.model.session.Session;
import app.footnote.model.session.Turn;
import app.footnote.session.SessionRecord.Answered;
import app.footnote.session.SessionRecord.Asked;
import app.footnote.session.SessionRecord.Cited;
import app.footnote.session.SessionRecord.Created;
import app.footnote.session.SessionRecord.Renamed;
import app.footnote.session.SessionRecord.TakenBack;
import app.footnote.session.SessionRecord.Unknown;
import app.footnote.session.SessionRecord.Wrote;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Restores a session from its records. Not thread-safe. */
final class SessionReplay {

    private static final Failure CUT_OFF = new Failure(
            Kind.INTERNAL, Message.of("session.cut-off"), Remedy.of(RemedyAction.ASK_AGAIN));

    private final SessionSummary summary;
    private final Map<Integer, Replayed> turns = new HashMap<>();
    /** For each place the turns that were recorded there. The last one is shown; the others can be restored. */
    private final List<Deque<Replayed>> places = new ArrayList<>();

    private SessionReplay(SessionSummary summary) {
        this.summary = summary;
    }

    /** The session of records, which begin with a {@link Created}. */
    static Session session(List<SessionRecord> records) {
        return of(records).session();
    }

    /** Reads records, which begin with a {@link Created}. */
    static SessionReplay of(List<SessionRecord> records) {
        SessionSummary summary = SessionSummary.of((Created) records.getFirst());
        for (SessionRecord record : records) {
            summary = summary.after(record);
        }
        SessionReplay replay = new SessionReplay(summary);
        records.forEach(replay::play);
        return replay;
    }

    private Session session() {
        List<Turn> standing = places.stream().map(place -> place.getLast().turn()).toList();
        return new Session(summary.id(), summary.title(), summary.createdAt(), standing);
    }

    /**
     * The questions that were asked at a place, in their order; the last one is shown. Empty if there is no such place.
     *
     * @param place the place, counted from 0
     */
    List<Asked> askedAt(int place) {
        return place < places.size() ? places.get(place).stream().map(turn -> turn.asked).toList() : List.of();
    }

    private void play(SessionRecord record) {
        switch (record) {
            case Asked asked -> begin(asked);
            case Wrote wrote -> turn(wrote.turn()).ifPresent(turn -> turn.markdown.append(wrote.text()));
            case Cited cited -> turn(cited.turn()).ifPresent(turn -> turn.footnotes.add(cited.footnote()));
            case Answered answered ->
                    turn(answered.turn()).ifPresent(turn -> turn.answer = Optional.of(answered.answer()));
            case TakenBack(int turn) -> takeBack(turn);
            case Created _, Renamed _, Unknown _ -> {
                // These do not change turns.
            }
        }
    }

    private void begin(Asked asked) {
        Replayed turn = new Replayed(asked);
        turns.put(asked.turn(), turn);
        asked.inPlaceOf().flatMap(this::placeOf).ifPresentOrElse(place -> place.add(turn), () -> {
            Deque<Replayed> place = new ArrayDeque<>();
            place.add(turn);
            places.add(place);
        });
    }

    private void takeBack(int turn) {
        placeOf(turn).filter(place -> place.size() > 1).ifPresent(Deque::removeLast);
    }

    /** The place where the turn is shown. */
    private Optional<Deque<Replayed>> placeOf(int turn) {
        return places.stream().filter(place -> place.getLast().asked.turn() == turn).findFirst();
    }

    private Optional<Replayed> turn(int number) {
        return Optional.ofNullable(turns.get(number));
    }

    /** A turn as far as it has been recorded. */
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
            return new Answer(
                    markdown.toString(), footnotes, List.of(), List.of(), new Answer.Ending.Broken(CUT_OFF),
                    AnswerProvenance.unknown());
        }
    }
}
