package app.footnote.answer.ollama;

import app.footnote.answer.llm.LanguageModel;
import app.footnote.answer.llm.LanguageModelException;
import app.footnote.answer.llm.LanguageModels;
import app.footnote.answer.llm.SentenceJudge;
import app.footnote.model.failure.Failure;
import app.footnote.model.failure.Message;
import app.footnote.model.failure.Remedy;
import app.footnote.model.failure.RemedyAction;
import app.footnote.ollama.HostMachine;
import app.footnote.ollama.ModelCard;
import app.footnote.ollama.OllamaAddress;
import app.footnote.ollama.OllamaClient;
import app.footnote.ollama.OllamaException;
import app.footnote.ollama.OllamaException.Kind;
import app.footnote.ollama.OllamaModel;
import app.footnote.ollama.RemoteConsent;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Chooses among the models of Ollama. Asks the server each time, because Ollama and its models may come and go. Safe
 * for use by several threads.
 */
public final class OllamaLanguageModels implements LanguageModels {

    /** A larger model is not chosen automatically: without a graphics card it would take minutes to answer. */
    private static final long LARGEST_AUTOMATIC_BYTES = 6_000_000_000L;

    /** Enough for three passages and a sentence. */
    private static final int JUDGING_TOKENS = 4096;

    private static final Comparator<OllamaModel> BY_SIZE = Comparator.comparingLong(model -> model.size().bytes());

    private final OllamaClient ollama;
    private final HostMachine machine;
    private final Supplier<ModelChoice> choice;
    private final Map<String, TokenEstimator> estimators;
    private final AtomicBoolean reported = new AtomicBoolean();

    /**
     * @param machine this computer
     * @param choice the student's choice; read for each answer
     */
    public OllamaLanguageModels(OllamaClient ollama, HostMachine machine, Supplier<ModelChoice> choice) {
        this(ollama, machine, choice, new ConcurrentHashMap<>());
    }

    private OllamaLanguageModels(
            OllamaClient ollama, HostMachine machine, Supplier<ModelChoice> choice,
            Map<String, TokenEstimator> estimators) {
        this.ollama = ollama;
        this.machine = machine;
        this.choice = choice;
        this.estimators = estimators;
    }

    /** The same choice with another model, such as that of one session. */
    public OllamaLanguageModels with(String model) {
        return new OllamaLanguageModels(ollama, machine, () -> choice.get().withModel(model), estimators);
    }

    /** Without a choice of the student's, a missing model is reported only once. */
    @Override
    public Optional<LanguageModel> writer() throws LanguageModelException, InterruptedException {
        ModelChoice wanted = choice.get();
        if (wanted.isNone()) {
            return Optional.empty();
        }
        try {
            OllamaLanguageModel model = model(wanted);
            reported.set(false);
            return Optional.of(model);
        } catch (OllamaException e) {
            if (wanted.isAutomatic() && reported.getAndSet(true)) {
                return Optional.empty();
            }
            throw OllamaFailures.asLanguageModelException(withSetUp(e));
        }
    }

    /** If Ollama is not installed, the failure says so. */
    private OllamaException withSetUp(OllamaException e) {
        return e.kind() == Kind.UNREACHABLE
                ? new OllamaException(e.kind(), ollama.absent(e).failure(), e)
                : e;
    }

    @Override
    public void load() throws LanguageModelException, InterruptedException {
        ModelChoice wanted = choice.get();
        if (wanted.isNone()) {
            return;
        }
        try {
            model(wanted).load();
        } catch (OllamaException e) {
            throw OllamaFailures.asLanguageModelException(e);
        }
    }

    /** A special model comes first, because the model that writes judges less reliably. */
    @Override
    public Optional<SentenceJudge> judge() throws LanguageModelException, InterruptedException {
        ModelChoice wanted = choice.get();
        try {
            return wanted.isNone() ? Optional.empty() : judge(wanted);
        } catch (OllamaException e) {
            throw OllamaFailures.asLanguageModelException(e);
        }
    }

    private Optional<SentenceJudge> judge(ModelChoice wanted) throws OllamaException, InterruptedException {
        Optional<OllamaModel> special = ollama.models().stream().filter(this::canJudge).findFirst();
        if (special.isPresent()) {
            return Optional.of(factChecker(special.get(), wanted));
        }
        return wanted.judging() ? Optional.of(model(wanted).judge()) : Optional.empty();
    }

    private boolean canJudge(OllamaModel model) {
        return model.checksFacts() && !model.cloud() && machine.hasRoomFor(model);
    }

    private OllamaJudge factChecker(OllamaModel model, ModelChoice wanted)
            throws OllamaException, InterruptedException {
        new RemoteConsent(wanted.allowed()).require(model, ollama.address());
        int context = ContextSizing.choose(model, ollama.card(model), machine, JUDGING_TOKENS);
        return new OllamaJudge(ollama.connection(), model, ThinkingMode.UNABLE, context);
    }

    private OllamaLanguageModel model(ModelChoice wanted) throws OllamaException, InterruptedException {
        List<OllamaModel> models = ollama.models();
        OllamaAddress address = ollama.address();
        boolean local = address.isThisComputer();
        OllamaModel model = wanted.isAutomatic() ? best(models, local) : called(wanted.model(), models);
        new RemoteConsent(wanted.allowed()).require(model, address);
        ModelCard card = ollama.card(model);
        boolean completes = card.capabilities().isEmpty() || card.capabilities().contains("completion");
        if (!completes || model.checksFacts()) {
            throw cannotWrite(model);
        }
        int context =
                ContextSizing.choose(model, card, local ? machine : HostMachine.unknown(), wanted.contextTokens());
        TokenEstimator estimator =
                estimators.computeIfAbsent(model.name() + "@" + model.digest(), _ -> new TokenEstimator());
        return new OllamaLanguageModel(
                ollama.connection(), model, ThinkingMode.of(card, wanted.thinking()), context, estimator);
    }

    private OllamaModel best(List<OllamaModel> models, boolean local) throws OllamaException {
        List<OllamaModel> candidates = models.stream()
                .filter(OllamaModel::writes)
                .filter(model -> !model.cloud())
                .filter(model -> !local || machine.hasRoomFor(model))
                .toList();
        return candidates.stream()
                .filter(model -> model.size().bytes() <= LARGEST_AUTOMATIC_BYTES)
                .max(BY_SIZE)
                .or(() -> candidates.stream().min(BY_SIZE))
                .orElseThrow(this::noModel);
    }

    private OllamaException noModel() {
        return failure(
                Message.of("answer.model.none-fits"),
                machine.recommended().remedy());
    }

    private static OllamaModel called(String name, List<OllamaModel> models) throws OllamaException {
        return OllamaModel.called(name, models)
                .orElseThrow(
                        () -> failure(
                                Message.of("ollama.no-such-model", name), Remedy.of(RemedyAction.PULL_MODEL, name)));
    }

    private static OllamaException cannotWrite(OllamaModel model) {
        return failure(
                Message.of("answer.model.cannot-write", model.shortName()), Remedy.of(RemedyAction.CHOOSE_OTHER_MODEL));
    }

    private static OllamaException failure(Message problem, Remedy remedy) {
        return new OllamaException(Kind.OTHER, new Failure(Failure.Kind.MODEL, problem, remedy));
    }
}
