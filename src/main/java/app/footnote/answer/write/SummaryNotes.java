package app.footnote.answer.write;

import app.footnote.answer.AnswerDraft;
import app.footnote.answer.llm.LanguageModel;
import app.footnote.answer.llm.LanguageModelException;
import app.footnote.answer.prompt.OverviewPacker;
import app.footnote.answer.prompt.PromptPacker.PackedPrompt;
import app.footnote.model.session.Answer;
import app.footnote.model.session.SentenceCheck;
import app.footnote.model.session.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Packs what a model has written about the parts of a note into one prompt. If it is too long, the model shortens it
 * group by group first. Not thread-safe.
 *
 * @param draft receives the model's thoughts, and stops the writing
 */
record SummaryNotes(LanguageModel model, OverviewPacker packer, AnswerDraft draft) {

    /** The name of the note, and the pages or the heading of a part. */
    private static final Pattern TITLE = Pattern.compile("\\*\\*.*\\*\\*");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

    /** The prompt for the whole; empty if the model cannot shorten the parts enough. */
    Optional<PackedPrompt> pack(Answer parts) throws LanguageModelException, InterruptedException {
        List<List<String>> groups = packer.groups(lines(supported(parts)));
        while (groups.size() > 1) {
            List<String> shorter = new ArrayList<>();
            for (List<String> group : groups) {
                shorter.addAll(lines(shortened(group)));
            }
            List<List<String>> fewer = packer.groups(shorter);
            if (fewer.size() >= groups.size()) {
                return Optional.empty();
            }
            groups = fewer;
        }
        return groups.isEmpty() ? Optional.empty() : Optional.of(packer.joined(groups.getFirst()));
    }

    /** The text without the sentences that the notes do not support. */
    private static String supported(Answer parts) {
        StringBuilder text = new StringBuilder(parts.markdown());
        for (SentenceCheck sentence : parts.checks().reversed()) {
            if (sentence.verdict() == Verdict.NOT_IN_NOTES) {
                text.delete(sentence.start(), sentence.end());
            }
        }
        return text.toString();
    }

    private static List<String> lines(String text) {
        return text.lines()
                .filter(line -> WORD.matcher(line).find() && !TITLE.matcher(line.strip()).matches())
                .toList();
    }

    private String shortened(List<String> group) throws LanguageModelException, InterruptedException {
        StringBuilder text = new StringBuilder();
        PackedPrompt packed = packer.shorter(group);
        draft.promptPacked(packed.usage());
        draft.modelLoading(model.name());
        LanguageModel.Completion completion = model.write(packed.prompt(), new LanguageModel.Listener() {

            @Override
            public void words(String piece) {
                text.append(piece);
            }

            @Override
            public void thought(String piece) throws InterruptedException {
                draft.addThought(piece);
            }
        });
        draft.modelLoaded(completion.loadMillis());
        return text.toString();
    }
}
