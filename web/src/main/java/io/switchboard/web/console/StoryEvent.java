package io.switchboard.web.console;

import java.time.Instant;

/**
 * One thing that happened to a notification, in words.
 *
 * @param tone {@code ok}, {@code waiting}, {@code problem} or {@code neutral}
 * @param at when; for what is still to come, when it is due
 * @param detail the platform's own words, or null
 * @param ahead whether it is still to come
 */
public record StoryEvent(
    String tone, String icon, Instant at, String text, String detail, boolean ahead) {}
