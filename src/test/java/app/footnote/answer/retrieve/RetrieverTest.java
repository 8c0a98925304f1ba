package app.footnote.answer.retrieve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.footnote.answer.IndexWithVectorsAway;
import app.footnote.answer.MuteEmbedder;
import app.footnote.answer.Question;
import app.footnote.answer.RetrievalException;
import app.footnote.answer.WordEmbedder;
import app.footnote.answer.name.NoteName;
import app.footnote.answer.name.NoteNames;
import app.footnote.embed.Embedder;
import app.footnote.index.Candidate;
import app.footnote.index.EmbeddedPassage;
import app.footnote.index.ForwardingIndex;
import app.footnote.index.IndexException;
import app.footnote.index.IndexQuery;
import app.footnote.index.PassageIndex;
import app.footnote.index.StoredNote;
import app.footnote.index.lucene.LuceneIndex;
import app.footnote.messages.FailureWording;
import app.footnote.model.CourseId;
import app.footnote.model.NoteId;
import app.footnote.model.Passage;
import app.footnote.model.Place;
import app.footnote.model.Scope;
import app.footnote.model.failure.Failure;
import app.footnote.model.failure.Message;
import app.footnote.model.failure.Remedy;
import app.footnote.model.failure.RemedyAction;
import app.footnote.model.session.Answer;
import app.footnote.model.session.AnswerOption;
import app.footnote.model.session.AnswerProvenance;
import app.footnote.model.session.Hit;
import app.footnote.model.session.Turn;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetrieverTest {

    private static final String AVL = "An AVL tree is rebalanced by rotations after an insertion.";
    private static final String HASH = "A hash table is resized when its load factor grows.";
    private static final String SORT = "Merge sort cuts a list in halves and merges them again.";
    private static final String COST = "The cost of resizing is spread over many insertions.";

    private final Embedder embedder = new WordEmbedder();
    private PassageIndex index;
    private Retriever retriever;

    @BeforeEach
    void addNotes(@TempDir Path folder) throws Exception {
        index = LuceneIndex.open(folder, embedder.identity());
        retriever = new Retriever(embedder, index, NoteNames::none);
        add("trees", AVL);
        add("tables", HASH);
        add("sorting", SORT);
        add("cost", COST);
    }

    @AfterEach
    void close() throws Exception {
        index.close();
    }

    @Test
    void interpretsAFollowUpByThePreviousQuestion() throws Exception {
        assertThat(found("And how is it rebalanced?", "What is an AVL tree?")).startsWith(AVL);
        assertThat(found("And when is it resized?", "What is a hash table?")).startsWith(HASH);
    }

    @Test
    void usesEarlierQuestionsOfTheConversation() throws Exception {
        assertThat(found("And why?", "How is a hash table resized?", "And when?")).startsWith(HASH);
    }

    @Test
    void followsAChangeOfTheSubject() throws Exception {
        assertThat(found("How does merge sort cut a list?", "What is an AVL tree?", "How is it rebalanced?"))
                .startsWith(SORT);
    }

    @Test
    void searchesByWordsAndReportsItIfTheQuestionCannotBeEmbedded() throws Exception {
        retriever = new Retriever(MuteEmbedder.unavailable(), index, NoteNames::none);
        Question question = new Question("How is a hash table resized?", List.of(), Scope.all());

        Retrieval retrieval = retriever.retrieve(question, 3);

        assertThat(retrieval.hits().getFirst().passage().text()).isEqualTo(HASH);
        assertThat(retrieval.shortcoming()).hasValueSatisfying(
                why -> assertThat(FailureWording.problem(why)).contains("by words only")
                        .contains("The model is away."));
        assertThat(found("And how is it rebalanced?", "What is an AVL tree?")).startsWith(AVL);
    }

    @Test
    void searchesByWordsAndReportsItIfVectorsCannotBeCompared() throws Exception {
        retriever = new Retriever(embedder, new IndexWithVectorsAway(index), NoteNames::none);
        Question question = new Question("How is a hash table resized?", List.of(), Scope.all());

        Retrieval retrieval = retriever.retrieve(question, 3);

        assertThat(retrieval.hits().getFirst().passage().text()).isEqualTo(HASH);
        assertThat(retrieval.shortcoming()).hasValueSatisfying(why -> {
            assertThat(why.kind()).isEqualTo(Failure.Kind.SERVER);
            assertThat(FailureWording.problem(why)).contains("by words only").contains("The server is away.");
        });
    }

    @Test
    void advisesToRebuildAnIndexThatCannotBeSearched() {
        Failure failure = failureOf(IndexException.Kind.DAMAGED, RemedyAction.REBUILD_INDEX);

        assertThat(FailureWording.problem(failure)).contains("The index is broken.");
        assertThat(FailureWording.WINDOW.remedy(failure)).contains("“Rebuild index”");
        assertThat(FailureWording.COMMAND_LINE.remedy(failure)).contains("footnote library rebuild");
    }

    @Test
    void keepsTheRemedyIfTheServerOfTheIndexIsUnreachable() {
        Failure failure = failureOf(IndexException.Kind.UNREACHABLE, RemedyAction.START_REDIS);

        assertThat(failure.remedy()).isEqualTo(Remedy.of(RemedyAction.START_REDIS));
    }

    @Test
    void readsNoVectorsToRecogniseAListOfHeadings() throws Exception {
        add("agenda", "Hash tables Rotations Quorums");
        retriever = new Retriever(embedder, new ForwardingIndex(index) {
            @Override
            public List<EmbeddedPassage> passages(NoteId note) throws IndexException {
                throw new IndexException(
                        IndexException.Kind.UNREACHABLE, Message.verbatim("The server is away."),
                        Remedy.of(RemedyAction.START_REDIS));
            }
        }, NoteNames::none);

        assertThat(found("Rotations and quorums of hash tables")).contains("Hash tables Rotations Quorums");
    }

    private Failure failureOf(IndexException.Kind kind, RemedyAction remedy) {
        retriever = new Retriever(embedder, new ForwardingIndex(index) {
            @Override
            public List<Candidate> candidates(IndexQuery query) throws IndexException {
                throw new IndexException(kind, Message.verbatim("The index is broken."), Remedy.of(remedy));
            }
        }, NoteNames::none);
        Question question = new Question("How is a hash table resized?", List.of(), Scope.all());
        return catchThrowableOfType(RetrievalException.class, () -> retriever.retrieve(question, 3)).failure();
    }

    @Test
    void findsNothingInAScopeWithoutNotes() throws Exception {
        Scope scope = Scope.of(Set.of(new CourseId("empty")), Set.of());

        Retrieval retrieval = retriever.retrieve(new Question("What is an AVL tree?", List.of(), scope), 3);

        assertThat(retrieval).isEqualTo(new Retrieval(List.of(), 0));
    }

    @Test
    void searchesAllNotesEvenIfTheQuestionNamesOne() throws Exception {
        NoteNames names = new NoteNames(
                List.of(name("trees"), name("tables"), name("sorting"), name("cost")));
        retriever = new Retriever(embedder, index, () -> names);
        String text = "When is a hash table resized in the sorting lecture?";

        Retrieval named = retriever.retrieve(new Question(text, List.of(), Scope.all()), 3);
        Retrieval all = retriever.retrieve(
                new Question(text, List.of(), Scope.all(), Optional.empty(), Set.of(AnswerOption.ALL_NOTES)), 3);

        assertThat(named.named()).containsExactly(new NoteId("sorting"));
        assertThat(named.hits().getFirst().passage().text()).isEqualTo(SORT);
        assertThat(named.searched(Scope.all())).isEqualTo(Scope.of(Set.of(), Set.of(new NoteId("sorting"))));
        assertThat(all.named()).isEmpty();
        assertThat(all.hits().getFirst().passage().text()).isEqualTo(HASH);
        assertThat(all.searched(Scope.all())).isEqualTo(Scope.all());
    }

    private static NoteName name(String note) {
        return new NoteName(new NoteId(note), new CourseId("course"), Path.of("/notes/" + note + ".pdf"), "Course", "");
    }

    private List<String> found(String question, String... before) throws Exception {
        List<Turn> history = new ArrayList<>();
        for (String earlier : before) {
            history.add(new Turn(earlier, Scope.all(), Instant.EPOCH, answer()));
        }
        Question asked = new Question(question, history, Scope.all());
        return retriever.retrieve(asked, 4).hits().stream().map(Hit::passage).map(Passage::text).toList();
    }

    private static Answer answer() {
        return new Answer(
                "See your notes.", List.of(), List.of(), List.of(), new Answer.Ending.Complete(),
                AnswerProvenance.quotes(new AnswerProvenance.Timing(0, 0, 0, 0)));
    }

    private void add(String name, String text) throws Exception {
        NoteId note = new NoteId(name);
        Passage passage = new Passage(note, 0, new Place(1, 0, text.length()), List.of(), text, text, "en");
        EmbeddedPassage embedded = new EmbeddedPassage(
                passage, Optional.of(embedder.passages(List.of(text)).getFirst()));
        index.replace(new StoredNote(note, new CourseId("course"), "c0ffee", 1), List.of(embedded));
    }

    @Test
    void searchesByWordsImmediatelyWhileTheModelIsLoading() throws Exception {
        Question question = new Question("How is a hash table resized?", List.of(), Scope.all());

        Optional<Retrieval> atOnce = new Retriever(MuteEmbedder.loading(), index, NoteNames::none).preview(question, 3);

        assertThat(atOnce).isPresent();
        assertThat(atOnce.get().hits()).first().extracting(hit -> hit.passage().text()).isEqualTo(HASH);
        assertThat(atOnce.get().shortcoming()).isEmpty();
        assertThat(retriever.preview(question, 3)).isEmpty();
    }
}
