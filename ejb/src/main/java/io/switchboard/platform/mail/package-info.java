/** The one door to e-mail. */
package io.switchboard.platform.mail;
