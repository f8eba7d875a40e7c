/** When conversations are purged. */
package io.switchboard.support.transcripts.trigger;
