/** What the desk does when its time has come. */
package io.switchboard.support.reminders.trigger;
