/** Ways of getting a notification into the database and onto the queue, to be measured. */
package io.switchboard.load.enqueue;
