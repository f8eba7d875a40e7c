/** Conversations and their transcripts. */
package io.switchboard.support.conversations.entity;
