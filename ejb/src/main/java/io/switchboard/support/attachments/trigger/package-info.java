/** What happens to attachments by the clock. */
package io.switchboard.support.attachments.trigger;
