package app.footnote.model.session;

import app.footnote.model.Scope;
import java.time.Instant;

/** A question and its answer. Immutable. */
public record Turn(String question, Scope scope, Instant askedAt, Answer answer) {
}
