package app.footnote.answer.ollama;

import app.footnote.answer.llm.LanguageModel;
import app.footnote.answer.llm.LanguageModelException;
import app.footnote.answer.llm.LanguageModels;
import app.footnote.answer.llm.SentenceJudge;
import app.footnote.model.failure.Failure;
import app.footnote.ollama.HostMachine;
import app.footnote.ollama.ModelCard;
import app.footnote.ollama.OllamaAddress;
import app.footnote.ollama.OllamaClient;
import app.footnote.ollama.OllamaException;
import app.footnote.ollama.OllamaException.Trouble;
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
 * The models of Ollama that write answers. Looks each time what is there, so that Ollama and its models may come and
 * go. Safe for use by many threads.
 */
public final class OllamaLanguageModels implements LanguageModels {

    /** Where nothing was chosen, a model is not taken that makes a student without a graphics card wait for minutes. */
    private static final long LARGEST_UNASKED_BYTES = 6_000_000_000L;

    /** Holds three passages and a sentence. */
    private static final int JUDGING_TOKENS = 4096;

    private static final Comparator<OllamaModel> BY_SIZE = Comparator.comparingLong(model -> model.size().bytes());

    private final OllamaClient ollama;
    private final HostMachine machine;
    private final Supplier<ModelChoice> choice;
    private final Map<String, TokenEstimator> counts;
    private final AtomicBoolean told = new AtomicBoolean();

    /**
     * @param machine this computer; of another one nothing is known
     * @param choice what the student wants; asked anew for each answer
     */
    public OllamaLanguageModels(OllamaClient ollama, HostMachine machine, Supplier<ModelChoice> choice) {
        this(ollama, machine, choice, new ConcurrentHashMap<>());
    }

    private OllamaLanguageModels(
            OllamaClient ollama, HostMachine machine, Supplier<ModelChoice> choice,
            Map<String, TokenEstimator> counts) {
        this.ollama = ollama;
        this.machine = machine;
        this.choice = choice;
        this.counts = counts;
    }

    /** The same with another model, such as that of one session. */
    public OllamaLanguageModels with(String model) {
        return new OllamaLanguageModels(ollama, machine, () -> choice.get().of(model), counts);
    }

    /** A student who chose nothing is told only once that nothing is there. */
    @Override
    public Optional<LanguageModel> writer() throws LanguageModelException, InterruptedException {
        ModelChoice wanted = choice.get();
        if (wanted.isNone()) {
            return Optional.empty();
        }
        try {
            OllamaLanguageModel model = model(wanted);
            told.set(false);
            return Optional.of(model);
        } catch (OllamaException e) {
            if (wanted.isAutomatic() && told.getAndSet(true)) {
                return Optional.empty();
            }
            throw OllamaFailures.asLanguageModelException(withWayOut(e));
        }
    }

    /** Whoever has no Ollama wants to know what it would be good for. */
    private OllamaException withWayOut(OllamaException e) {
        return e.trouble() == Trouble.UNREACHABLE
                ? new OllamaException(e.trouble(), ollama.absent(e).failure(), e)
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

    /** One that is made for it goes before the one that writes, which errs more often. */
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
        Optional<OllamaModel> made = ollama.models().stream().filter(this::canJudge).findFirst();
        if (made.isPresent()) {
            return Optional.of(factChecker(made.get(), wanted));
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
        return new OllamaJudge(ollama.wire(), model, ThinkingMode.UNABLE, context);
    }

    private OllamaLanguageModel model(ModelChoice wanted) throws OllamaException, InterruptedException {
        List<OllamaModel> models = ollama.models();
        OllamaAddress address = ollama.address();
        boolean here = address.isThisComputer();
        OllamaModel model = wanted.isAutomatic() ? best(models, here) : called(wanted.model(), models);
        new RemoteConsent(wanted.allowed()).require(model, address);
        ModelCard card = ollama.card(model);
        boolean completes = card.capabilities().isEmpty() || card.capabilities().contains("completion");
        if (!completes || model.checksFacts()) {
            throw cannotWrite(model);
        }
        int context = ContextSizing.choose(model, card, here ? machine : HostMachine.unknown(), wanted.contextTokens());
        TokenEstimator count = counts.computeIfAbsent(model.name() + "@" + model.digest(), _ -> new TokenEstimator());
        return new OllamaLanguageModel(
                ollama.wire(), model, ThinkingMode.of(card, wanted.thinking()), context, count);
    }

    private OllamaModel best(List<OllamaModel> models, boolean here) throws OllamaException {
        List<OllamaModel> candidates = models.stream()
                .filter(OllamaModel::writes)
                .filter(model -> !model.cloud())
                .filter(model -> !here || machine.hasRoomFor(model))
                .toList();
        return candidates.stream()
                .filter(model -> model.size().bytes() <= LARGEST_UNASKED_BYTES)
                .max(BY_SIZE)
                .or(() -> candidates.stream().min(BY_SIZE))
                .orElseThrow(this::noModel);
    }

    private OllamaException noModel() {
        String name = machine.recommended().model();
        return failure(
                "Ollama has no model that writes answers and fits into the memory",
                "Get one: 'footnote models pull " + name + "', or on the set-up page.");
    }

    private static OllamaModel called(String name, List<OllamaModel> models) throws OllamaException {
        return OllamaModel.called(name, models)
                .orElseThrow(
                        () -> failure(
                                "Ollama has no model called " + name,
                                "Get it with 'footnote models pull " + name
                                        + "' or on the set-up page, or choose another."));
    }

    private static OllamaException cannotWrite(OllamaModel model) {
        return failure(
                model.shortName() + " cannot write answers: it is made for something else",
                "Choose another model.");
    }

    private static OllamaException failure(String reason, String remedy) {
        return new OllamaException(Trouble.OTHER, Failure.verbatim(Failure.Kind.MODEL, reason + ".", remedy));
    }
}
