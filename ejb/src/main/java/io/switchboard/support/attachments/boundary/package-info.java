/** Files that customers and agents send each other. */
package io.switchboard.support.attachments.boundary;
