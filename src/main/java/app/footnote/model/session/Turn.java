package app.footnote.model.session;

import app.footnote.model.Scope;
import java.time.Instant;

/** One question with its answer. */
public record Turn(String question, Scope scope, Instant askedAt, Answer answer) {
}
