/** The forms of a transcript, and the rules of keeping. */
package io.switchboard.support.transcripts.control;
