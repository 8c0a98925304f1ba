package app.footnote.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.footnote.messages.FailureWording;
import app.footnote.model.NoteId;
import app.footnote.model.Scope;
import app.footnote.model.SessionId;
import app.footnote.model.failure.Failure;
import app.footnote.model.failure.Remedy;
import app.footnote.model.failure.RemedyAction;
import app.footnote.model.session.Answer;
import app.footnote.model.session.AnswerContext;
import app.footnote.model.session.AnswerEvent;
import app.footnote.model.session.AnswerOption;
import app.footnote.model.session.AnswerProvenance;
import app.footnote.model.session.Session;
import app.footnote.model.session.Turn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionStoreTest {

    @TempDir
    Path folder;

    private Instant now = SampleSessions.NOON;
    private SessionStore store;

    @BeforeEach
    void open() {
        store = reopened();
    }

    private SessionStore reopened() {
        InstantSource clock = () -> now;
        return new SessionStore(folder.resolve("sessions"), clock);
    }

    @Test
    void loadsEveryTurnUnchanged() throws Exception {
        SessionId id = store.create().id();
        List<Turn> turns = SampleSessions.everything().turns();
        for (Turn turn : turns) {
            store.append(id, turn);
        }

        Session loaded = reopened().load(id);

        assertThat(loaded.turns()).isEqualTo(turns);
        assertThat(loaded.createdAt()).isEqualTo(now);
    }

    @Test
    void loadsWhatAnAnswerWasSearchedIn() throws Exception {
        AnswerContext context = new AnswerContext(
                new AnswerContext.SearchedNotes(1, 40, 2, 1, 12), Set.of(AnswerOption.FULL_OVERVIEW),
                Set.of(AnswerOption.ALL_NOTES),
                List.of(new AnswerContext.NamedNote(new NoteId("n1"), Path.of("/notes/lsm.pdf"))));
        AnswerProvenance provenance = new AnswerProvenance(
                AnswerProvenance.QUOTES, "", Optional.empty(), new AnswerProvenance.Timing(1, 0, 2, 3), List.of(),
                Optional.of(context));
        Turn turn = new Turn(
                "What is a run in the LSM lecture?", Scope.all(), now,
                new Answer("A run.", List.of(), List.of(), List.of(), new Answer.Ending.Complete(), provenance));
        SessionId id = store.create().id();

        store.append(id, turn);

        assertThat(reopened().load(id).turns()).containsExactly(turn);
    }

    @Test
    void usesTheFirstQuestionAsTitle() throws Exception {
        SessionId id = store.create().id();
        assertThat(store.load(id).title()).isEqualTo("New session");

        store.begin(id, "  What is\nthe purpose of replication?", Scope.all());
        store.begin(id, "And how is it done?", Scope.all());

        assertThat(store.load(id).title()).isEqualTo("What is the purpose of replication?");
        assertThat(store.list().sessions().getFirst().title()).isEqualTo("What is the purpose of replication?");
    }

    @Test
    void keepsTheTitleOfARenamedSession() throws Exception {
        SessionId early = store.create().id();
        store.rename(early, "Exam");
        store.begin(early, "What is a quorum?", Scope.all());
        SessionId late = store.create().id();
        store.begin(late, "What is a quorum?", Scope.all());
        store.rename(late, " Quorums ");
        store.begin(late, "Why?", Scope.all());

        assertThat(store.load(early).title()).isEqualTo("Exam");
        assertThat(store.load(late).title()).isEqualTo("Quorums");
        assertThat(store.list().sessions()).extracting(SessionSummary::title).containsExactlyInAnyOrder("Exam",
                "Quorums");
    }

    @Test
    void listsTheMostRecentlyUsedSessionFirst() throws Exception {
        SessionId first = store.create().id();
        later();
        SessionId second = store.create().id();
        later();
        store.begin(first, "What is a quorum?", Scope.all());

        List<SessionSummary> sessions = store.list().sessions();

        assertThat(sessions).extracting(SessionSummary::id).containsExactly(first, second);
        assertThat(sessions.getFirst())
                .isEqualTo(
                        new SessionSummary(
                                first,
                                "What is a quorum?",
                                SampleSessions.NOON,
                                SampleSessions.NOON.plusSeconds(120),
                                1,
                                1));
    }

    @Test
    void replacesATurn() throws Exception {
        SessionId id = store.create().id();
        List<Turn> turns = SampleSessions.everything().turns();
        store.append(id, turns.get(0));
        store.append(id, turns.get(1));
        store.append(id, turns.get(2));

        TurnRecording recording = store.beginInPlaceOf(id, 1, "Why?", Scope.all());
        recording.record(new AnswerEvent.Ended(turns.get(2).answer()));

        List<Turn> now = reopened().load(id).turns();
        assertThat(now).extracting(Turn::question)
                .containsExactly(turns.get(0).question(), "Why?", turns.get(2).question());
        assertThat(now.get(1).answer()).isEqualTo(turns.get(2).answer());
        assertThat(store.list().sessions().getFirst().turns()).isEqualTo(3);
    }

    @Test
    void restoresReplacedTurnsOneByOne() throws Exception {
        SessionId id = store.create().id();
        List<Turn> turns = SampleSessions.everything().turns();
        store.append(id, turns.get(0));
        store.append(id, turns.get(1));
        int why = store.beginInPlaceOf(id, 1, "Why?", Scope.all()).turn();
        int how = store.beginInPlaceOf(id, 1, "How?", Scope.all()).turn();
        assertThat(questions(id)).containsExactly(turns.get(0).question(), "How?");

        store.takeBack(id, 1, how);
        assertThat(questions(id)).containsExactly(turns.get(0).question(), "Why?");
        store.takeBack(id, 1, why);
        assertThat(store.load(id).turns()).isEqualTo(turns.subList(0, 2));
        store.takeBack(id, 1, 1);
        assertThat(store.load(id).turns()).isEqualTo(turns.subList(0, 2));
    }

    @Test
    void takesBackOnlyTheGivenTurn() throws Exception {
        SessionId id = store.create().id();
        store.begin(id, "What is a quorum?", Scope.all());
        int why = store.beginInPlaceOf(id, 0, "Why?", Scope.all()).turn();
        store.beginInPlaceOf(id, 0, "How?", Scope.all());

        store.takeBack(id, 0, why);

        assertThat(questions(id)).containsExactly("How?");
    }

    @Test
    void continuesAfterATurnThatWasReplaced() throws Exception {
        SessionId id = store.create().id();
        store.begin(id, "What is a quorum?", Scope.all());
        TurnRecording late = store.beginInPlaceOf(id, 0, "What is a majority?", Scope.all());
        store.begin(id, "Why?", Scope.all()).record(new AnswerEvent.Token("Because."));
        late.record(new AnswerEvent.Token("More than half."));

        assertThat(store.load(id).turns()).extracting(turn -> turn.answer().markdown())
                .containsExactly("More than half.", "Because.");
        assertThat(store.list().sessions().getFirst().turns()).isEqualTo(2);
    }

    @Test
    void usesTheQuestionThatReplacedTheFirstAsTitle() throws Exception {
        SessionId id = store.create().id();
        store.begin(id, "What is a quorum?", Scope.all());

        int majority = store.beginInPlaceOf(id, 0, "What is a majority?", Scope.all()).turn();
        assertThat(store.list().sessions().getFirst().title()).isEqualTo("What is a majority?");

        store.takeBack(id, 0, majority);
        assertThat(store.list().sessions().getFirst().title()).isEqualTo("What is a quorum?");
    }

    private List<String> questions(SessionId id) throws Exception {
        return store.load(id).turns().stream().map(Turn::question).toList();
    }

    @Test
    void listsAndOpensAnEmptyStore() throws Exception {
        assertThat(store.list()).isEqualTo(new SessionList(List.of(), List.of()));
    }

    @Test
    void keepsACutOffAnswerUpToItsLastCompleteSentence() throws Exception {
        SessionId id = store.create().id();
        TurnRecording recording = store.begin(id, "What is a quorum?", Scope.all());
        for (String token : List.of("A quorum", " is a majority", ".", " It has 😀".substring(0, 9), "\uDE00 more",
                " than")) {
            recording.record(new AnswerEvent.Token(token));
        }
        recording.record(new AnswerEvent.Cited(SampleSessions.footnote(1)));

        Answer answer = reopened().load(id).turns().getFirst().answer();

        assertThat(answer.markdown()).isEqualTo("A quorum is a majority.");
        assertThat(answer.footnotes()).containsExactly(SampleSessions.footnote(1));
        assertThat(answer.ending()).isInstanceOfSatisfying(
                Answer.Ending.Broken.class,
                broken -> assertThat(FailureWording.COMMAND_LINE.remedy(broken.failure())).contains("again"));
    }

    @Test
    void writesAnAnswerAgainOnlyIfItHasChanged() throws Exception {
        SessionId id = store.create().id();
        List<Turn> turns = SampleSessions.everything().turns();
        Answer first = turns.get(0).answer();
        Answer other = turns.get(1).answer();
        TurnRecording recording = store.begin(id, "What?", Scope.all());
        recording.record(new AnswerEvent.Ended(first));
        long bytes = bytesOnDisk();

        recording.record(new AnswerEvent.Judged(first, "llama3.2", 1));
        assertThat(bytesOnDisk()).isEqualTo(bytes);

        recording.record(new AnswerEvent.Judged(other, "llama3.2", 0));
        assertThat(store.load(id).turns().getFirst().answer()).isEqualTo(other);
        recording.record(new AnswerEvent.Token("More."));
        recording.record(new AnswerEvent.Judged(other, "llama3.2", 0));
        assertThat(store.load(id).turns().getFirst().answer()).isEqualTo(other);
    }

    private long bytesOnDisk() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        }
    }

    @Test
    void neverSplitsACharacterBetweenTwoLines() throws Exception {
        SessionId id = store.create().id();
        TurnRecording recording = store.begin(id, "What?", Scope.all());
        recording.record(new AnswerEvent.Token("Good. \uD83D"));
        recording.record(new AnswerEvent.Token("\uDE00."));

        assertThat(store.load(id).turns().getFirst().answer().markdown()).isEqualTo("Good. 😀.");
    }

    @Test
    void writesTextWithoutSentencesInPieces() throws Exception {
        SessionId id = store.create().id();
        TurnRecording recording = store.begin(id, "Code, please", Scope.all());
        for (int i = 0; i < 100; i++) {
            recording.record(new AnswerEvent.Token("abcdefgh "));
        }

        assertThat(store.load(id).turns().getFirst().answer().markdown()).hasSizeGreaterThan(600);
    }

    @Test
    void replacesStreamedTextByTheFinalAnswer() throws Exception {
        SessionId id = store.create().id();
        Turn whole = SampleSessions.balance();
        TurnRecording recording = store.begin(id, whole.question(), whole.scope());
        recording.record(new AnswerEvent.Searching());
        recording.record(new AnswerEvent.Token("A first try. "));
        recording.record(new AnswerEvent.Checked(whole.answer()));
        recording.record(new AnswerEvent.Ended(whole.answer()));

        assertThat(store.load(id).turns()).containsExactly(whole);
    }

    @Test
    void losesOnlyTheLineThatWasBeingWrittenWhenTheProgramIsKilled() throws Exception {
        SessionId id = store.create().id();
        store.append(id, SampleSessions.balance());
        TurnRecording recording = store.begin(id, "ما هو التوازن؟", Scope.all());
        recording.record(new AnswerEvent.Token("التوازن.\n"));
        byte[] whole = Files.readAllBytes(file(id));
        int secondTurn = new String(whole, StandardCharsets.ISO_8859_1)
                .lastIndexOf("{\"type\":\"asked\"");

        for (int length = secondTurn; length < whole.length; length++) {
            Files.write(file(id), Arrays.copyOf(whole, length));
            Session loaded = store.load(id);
            assertThat(loaded.turns().getFirst()).isEqualTo(SampleSessions.balance());
            assertThat(store.list().unreadable()).isEmpty();

            store.append(id, SampleSessions.stopped());

            assertThat(store.load(id).turns()).hasSize(loaded.turns().size() + 1).last()
                    .isEqualTo(SampleSessions.stopped());
        }
    }

    @Test
    void listsALongTurnWhoseQuestionIsFarFromTheEndOfTheFile() throws Exception {
        SessionId id = store.create().id();
        store.append(id, SampleSessions.balance());
        TurnRecording recording = store.begin(id, "At length, please", Scope.all());
        recording.record(new AnswerEvent.Token("x. ".repeat(100_000)));
        recording.record(new AnswerEvent.Token("End."));

        assertThat(store.list().sessions()).singleElement().extracting(SessionSummary::turns).isEqualTo(2);
    }

    @Test
    void listsADamagedSessionBesideTheOthersWithARemedy() throws Exception {
        SessionId good = store.create().id();
        SessionId bad = store.create().id();
        store.append(bad, SampleSessions.balance());
        Files.writeString(file(bad), "{\"type\":\"asked\",\"turn\":oops}\n", StandardOpenOption.APPEND);

        SessionList list = store.list();

        assertThat(list.sessions()).extracting(SessionSummary::id).containsExactly(good);
        assertThat(list.unreadable()).singleElement().satisfies(unreadable -> {
            assertThat(unreadable.id()).isEqualTo(bad);
            assertThat(unreadable.failure().kind()).isEqualTo(Failure.Kind.DAMAGED);
            assertThat(FailureWording.problem(unreadable.failure())).contains(file(bad).toString());
        });
        assertThatThrownBy(() -> store.load(bad)).isInstanceOfSatisfying(
                SessionException.class,
                e -> assertThat(e.failure().remedy()).isEqualTo(Remedy.of(RemedyAction.RESTORE_SESSION_FROM_BACKUP)));
    }

    @Test
    void rejectsASessionOfALaterFormat() throws Exception {
        SessionId id = store.create().id();
        Files.writeString(file(id), Files.readString(file(id)).replace("\"format\":2", "\"format\":3"));

        assertThatThrownBy(() -> store.load(id)).isInstanceOfSatisfying(
                SessionException.class,
                e -> assertThat(e.failure().remedy()).isEqualTo(Remedy.of(RemedyAction.UPDATE_FOOTNOTE)));
    }

    @Test
    void ignoresFieldsAndLinesThatALaterReleaseAdded() throws Exception {
        SessionId id = store.create().id();
        store.append(id, SampleSessions.balance());
        String lines = Files.readString(file(id)).replace("\"turn\":", "\"mood\":\"good\",\"turn\":");
        Files.writeString(file(id), lines + "{\"type\":\"starred\",\"turn\":0}\n");

        assertThat(store.load(id).turns()).containsExactly(SampleSessions.balance());
        assertThat(store.list().sessions()).hasSize(1);
    }

    @Test
    void restoresADeletedSession() throws Exception {
        SessionId id = store.create().id();
        store.append(id, SampleSessions.balance());
        Session before = store.load(id);

        store.delete(id);
        assertThat(store.list().sessions()).isEmpty();
        assertThatThrownBy(() -> store.load(id)).isInstanceOfSatisfying(
                SessionException.class,
                e -> assertThat(e.failure().remedy()).isEqualTo(Remedy.of(RemedyAction.CHOOSE_OTHER_SESSION)));

        store.restore(id);
        assertThat(store.load(id)).isEqualTo(before);
    }

    @Test
    void reportsAMissingSession() {
        SessionId id = new SessionId("nowhere");

        assertThatThrownBy(() -> store.load(id)).isInstanceOf(SessionException.class).hasMessageContaining("nowhere");
        assertThatThrownBy(() -> store.delete(id)).isInstanceOf(SessionException.class);
        assertThatThrownBy(() -> store.append(id, SampleSessions.balance())).isInstanceOf(SessionException.class);
    }

    @Test
    void countsTurnsOfThreadsAndStoresThatWriteConcurrently() throws Exception {
        SessionId id = store.create().id();
        SessionStore other = reopened();
        List<Callable<Void>> writers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            SessionStore writing = i % 2 == 0 ? store : other;
            writers.add(() -> {
                writing.append(id, SampleSessions.balance());
                return null;
            });
        }

        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<Void> writer : threads.invokeAll(writers)) {
                writer.get();
            }
        }

        assertThat(store.load(id).turns()).hasSize(20).containsOnly(SampleSessions.balance());
        assertThat(store.list().sessions()).extracting(SessionSummary::turns).containsExactly(20);
    }

    @Test
    void opensASessionOfTheFirstFormat() throws Exception {
        SessionId id = new SessionId("20261122-120000-golden");
        Files.createDirectories(folder.resolve("sessions"));
        try (var golden = SessionStoreTest.class.getResourceAsStream("session-format-1.jsonl")) {
            Files.copy(Objects.requireNonNull(golden), file(id));
        }

        Session session = store.load(id);

        assertThat(session.title()).isEqualTo("Trees");
        assertThat(session.turns()).hasSize(2);
        assertThat(session.turns().getFirst()).isEqualTo(SampleSessions.balance());
        assertThat(session.turns().getLast().answer().markdown()).isEqualTo("A quorum is a majority.");
    }

    private void later() {
        now = now.plusSeconds(60);
    }

    private Path file(SessionId id) throws IOException {
        return folder.resolve("sessions").resolve(id + ".jsonl");
    }
}
