/** What is remembered of purges. */
package io.switchboard.support.transcripts.entity;
