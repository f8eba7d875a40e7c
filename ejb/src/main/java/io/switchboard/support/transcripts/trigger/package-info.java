/** When conversations are purged, and desks measured. */
package io.switchboard.support.transcripts.trigger;
