/** Notifications and dead letters over REST. */
package io.switchboard.web.notifications;
