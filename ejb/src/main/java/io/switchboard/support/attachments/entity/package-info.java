/** Attachments, and the collection they are kept in. */
package io.switchboard.support.attachments.entity;
