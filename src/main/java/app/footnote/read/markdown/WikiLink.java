package app.footnote.read.markdown;

import app.footnote.model.text.Range;
import app.footnote.read.format.MarkupRanges;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A link of a note-taking program: {@code [[Note]]}, {@code [[Note#Heading]]}, {@code [[Note#^block]]},
 * {@code [[Note|other words]]}, or {@code ![[Note]]}, which shows the note in its place. Immutable.
 *
 * @param text the text that contains the link
 * @param all the whole link
 * @param target the name of the note, and the place in it
 * @param alias the words that are shown in place of the target; empty if there are none
 */
record WikiLink(String text, Range all, Range target, Range alias) {

    private static final Pattern LINK = Pattern.compile(
            "!?\\[\\[(?<target>[^\\[\\]|\\\\]*+)(?:\\\\?\\|(?<alias>[^\\[\\]]*+))?\\]\\]");

    /** The size of a picture: {@code ![[tree.png|300x200]]}. */
    private static final Pattern SIZE = Pattern.compile("\\s*\\d+(?:x\\d+)?\\s*");

    /** The links in a range of a text. */
    static List<WikiLink> allIn(String text, Range range) {
        List<WikiLink> links = new ArrayList<>();
        Matcher found = LINK.matcher(text).region(range.start(), range.end());
        while (found.find()) {
            int alias = found.start("alias");
            links.add(
                    new WikiLink(
                            text,
                            new Range(found.start(), found.end()),
                            new Range(found.start("target"), found.end("target")),
                            alias < 0 ? new Range(found.end(), found.end()) : new Range(alias, found.end("alias"))));
        }
        return links;
    }

    /** Hides all but the words that a reader sees. */
    void hideSigns(MarkupRanges.Builder markup) {
        markup.hide(all.start(), all.end());
        Range words = words();
        markup.show(words.start(), words.end());
        if (words.equals(target)) {
            hideSignsOfTarget(markup);
        }
    }

    private Range words() {
        boolean isEmbedded = text.charAt(all.start()) == '!';
        boolean isSize = isEmbedded && SIZE.matcher(alias.of(text)).matches();
        return alias.of(text).isBlank() || isSize ? target : alias;
    }

    /** A heading stands behind the note's name; the identifier of a block is not text. */
    private void hideSignsOfTarget(MarkupRanges.Builder markup) {
        for (int i = target.start(); i < target.end(); i++) {
            if (text.charAt(i) == '#' && i + 1 < target.end() && text.charAt(i + 1) == '^') {
                markup.hide(i, target.end());
                return;
            }
            if (text.charAt(i) == '#') {
                markup.replace(i, i + 1, i == target.start() ? "" : " > ");
            }
        }
    }
}
