package app.footnote.answer.request;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Finds the forms that a request asks for. */
final class AnswerFormPhrases {

    static final Map<String, AnswerForm> SECTIONS = sections();

    private AnswerFormPhrases() {
    }

    private static Map<String, AnswerForm> sections() {
        Map<String, AnswerForm> sections = new LinkedHashMap<>();
        sections.put("one-sentence", AnswerForm.ONE_SENTENCE);
        sections.put("table", AnswerForm.TABLE);
        sections.put("simple", AnswerForm.SIMPLE);
        sections.put("brief", AnswerForm.BRIEF);
        return sections;
    }

    static Set<AnswerForm> in(RequestText text) {
        Set<AnswerForm> forms = EnumSet.noneOf(AnswerForm.class);
        SECTIONS.forEach((section, form) -> {
            if (text.has(section)) {
                forms.add(form);
            }
        });
        return forms;
    }
}
