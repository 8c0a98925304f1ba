package app.footnote.answer.quote;

import java.util.regex.Pattern;

/** Whether a sentence can be understood without what stands before it. Told by its first words; English and German. */
final class ContextDependence {

    private static final Pattern LEANS_BACK = Pattern.compile(
            "^(?:it|its|this|these|those|they|their|them|he|she|his|her|such|that|here|thus|therefore|hence|however|then|also|"
                    + "similarly|otherwise|instead|consequently|moreover|furthermore|additionally|indeed|evidently|obviously|clearly|"
                    + "for (?:example|instance|this|that)|in (?:this|that|these|both|either|other|fact|the (?:above|same|latter|former))\\b|as a result|because of (?:this|that)|"
                    + "on the other hand|to (?:implement|do|achieve|avoid) (?:such|this|that|so)|the (?:former|latter|same|above|resulting|reason)|"
                    + "both|another|again|but|and|so|or|nor|yet|as (?:mentioned|noted|said)|above|"
                    + "dies(?:e[rsnm]?)?|dabei|dadurch|dazu|sie|er|es|daher|deshalb|somit|beispielsweise|außerdem|jedoch)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private ContextDependence() {
    }

    static boolean leansBack(String sentence) {
        return LEANS_BACK.matcher(sentence).find();
    }
}
