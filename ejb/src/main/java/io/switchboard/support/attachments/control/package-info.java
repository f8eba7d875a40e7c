/** What a file is, as its content tells, and whether it is taken. */
package io.switchboard.support.attachments.control;
