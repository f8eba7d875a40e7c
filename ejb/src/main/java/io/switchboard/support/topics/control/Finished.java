package io.switchboard.support.topics.control;

import io.switchboard.channels.boundary.TopicOutcome;
import io.switchboard.support.desk.boundary.Desk;
import io.switchboard.support.topics.entity.ClaimedPost;
import io.switchboard.support.topics.entity.Step;

/** A step that was taken for a post, and how it went. */
record Finished(ClaimedPost post, Step step, Desk desk, TopicOutcome outcome) {}
