package app.footnote.embed.folder;

import app.footnote.embed.EmbedException;
import app.footnote.embed.EmbedException.Trouble;
import app.footnote.model.failure.Failure;
import app.footnote.model.failure.Message;
import app.footnote.model.failure.Remedy;
import app.footnote.model.failure.RemedyAction;

/** Creates the failures of a folder with an embedding model. */
final class FolderFailure {

    private FolderFailure() {
    }

    /** The folder cannot be used. */
    static EmbedException unusable(String key, Object... arguments) {
        return unavailable(Remedy.of(RemedyAction.CHOOSE_MODEL_FOLDER), key, arguments);
    }

    /** As {@link #unusable}, with a cause whose reason becomes the last argument. */
    static EmbedException damaged(String key, Object place, Throwable cause) {
        return new EmbedException(
                Trouble.UNAVAILABLE,
                new Failure(
                        Failure.Kind.EMBEDDING, Message.of(key, place.toString(), Message.reason(cause)),
                        Remedy.of(RemedyAction.CHOOSE_MODEL_FOLDER)),
                cause);
    }

    static EmbedException unavailable(Remedy remedy, String key, Object... arguments) {
        return new EmbedException(
                Trouble.UNAVAILABLE, new Failure(Failure.Kind.EMBEDDING, Message.of(key, arguments), remedy));
    }
}
