package app.footnote.answer.request;

import java.util.List;

/** Takes the place out of a subject: "hash functions in the lecture on maps" is about hash functions. */
public final class RequestTopic {

    private RequestTopic() {
    }

    /** The subject without the notes that it names by a phrase such as "in the slides"; never blank. */
    public static String of(Request request) {
        List<RequestWord> words = RequestWord.of(request.subject());
        if (words.isEmpty()) {
            return request.subject();
        }
        for (RequestPhrases phrases : RequestPhrases.of(words)) {
            String topic = new RequestText(phrases, words).without("within")
                    .map(rest -> rest.trimmed().text()).orElse("");
            if (!topic.isBlank()) {
                return topic;
            }
        }
        return request.subject();
    }
}
