/** What is taken along of conversations, how it is checked, and when they go. */
package io.switchboard.support.transcripts.boundary;
