package app.footnote.answer.talk;

import app.footnote.answer.quote.KindAnswerer;
import app.footnote.answer.quote.QuotedRequest;
import app.footnote.messages.Messages;
import app.footnote.model.session.Answer;
import java.util.Optional;

/** Answers greetings and thanks. Immutable. */
public final class SmallTalkAnswerer implements KindAnswerer {

    private static final Messages TEXTS = Messages.of("answer");

    @Override
    public Optional<Answer.Ending> write(QuotedRequest request) throws InterruptedException {
        request.draft().write(TEXTS.text("small-talk"));
        return Optional.of(new Answer.Ending.Complete());
    }
}
