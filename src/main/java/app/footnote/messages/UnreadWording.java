package app.footnote.messages;

import app.footnote.model.UnreadParts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Words the parts of a note that were not read. */
public final class UnreadWording {

    private static final Messages TEXTS = Messages.of("unread");

    private final Function<List<Integer>, String> numbers;
    private final List<String> sentences = new ArrayList<>();

    private UnreadWording(Function<List<Integer>, String> numbers) {
        this.numbers = numbers;
    }

    /**
     * Sentences, one for each kind of parts.
     *
     * @param numbers writes a list of page numbers
     */
    public static List<String> sentences(UnreadParts unread, Function<List<Integer>, String> numbers) {
        UnreadWording wording = new UnreadWording(numbers);
        wording.addPages("pages-without-text", unread.pagesWithoutText());
        wording.addPages("failed-pages", unread.failedPages());
        wording.addPages("partial-pages", unread.partialPages());
        if (unread.truncated()) {
            wording.sentences.add(TEXTS.text("truncated"));
        }
        if (!unread.attachments().isEmpty()) {
            String names = String.join(TEXTS.text("attachment-separator"), unread.attachments());
            wording.sentences.add(TEXTS.text("attachments", unread.attachments().size(), names));
        }
        unread.guessedEncoding().ifPresent(
                encoding -> wording.sentences.add(TEXTS.text("guessed-encoding", encoding)));
        return List.copyOf(wording.sentences);
    }

    private void addPages(String key, List<Integer> pages) {
        if (!pages.isEmpty()) {
            sentences.add(TEXTS.text(key, pages.size(), numbers.apply(pages)));
        }
    }
}
